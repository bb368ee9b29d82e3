import { isIP } from 'node:net';

import { generate } from 'selfsigned';

/** A server's certificate and the authority that vouches for it, all in PEM. */
export interface IssuedCertificate {
	readonly key: string;
	readonly cert: string;
	/** To be trusted by clients, e.g. through `NODE_EXTRA_CA_CERTS`; its key is thrown away. */
	readonly authorityCert: string;
}

/**
 * Makes an authority for this one purpose and a certificate of it for the hosts, both good for a day.
 *
 * @param hosts - Names or IP addresses.
 */
export async function issueCertificate(hosts: readonly string[]): Promise<IssuedCertificate> {
	const notBeforeDate = new Date(Date.now() - 60_000);
	const notAfterDate = new Date(Date.now() + 86_400_000);
	const common = { keyType: 'ec', algorithm: 'sha256', notBeforeDate, notAfterDate } as const;
	const authority = await generate([{ name: 'commonName', value: 'Stand-in authority' }], {
		...common,
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{ name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
		],
	});
	const { private: key, cert } = await generate([{ name: 'commonName', value: hosts[0] }], {
		...common,
		ca: { key: authority.private, cert: authority.cert },
		extensions: [
			{ name: 'basicConstraints', cA: false },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames: hosts.map(altNameOf) },
		],
	});
	return { key, cert, authorityCert: authority.cert };
}

/** A host in a certificate: a name (type 2) or an IP address (type 7; RFC 5280, 4.2.1.6). */
function altNameOf(host: string) {
	return isIP(host) === 0 ? ({ type: 2, value: host } as const) : ({ type: 7, ip: host } as const);
}
