import type { NameService } from '../../alert';

/** The services as they write themselves. */
export const SERVICE_NAMES: Readonly<Record<NameService, string>> = {
	simbad: 'SIMBAD',
	ssodnet: 'SsODNet',
	tns: 'TNS',
};
