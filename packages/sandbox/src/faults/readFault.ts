import { EFFECT_KINDS } from './isDataEffect';
import type { Fault } from './Fault';

/**
 * A fault from its JSON text, as the command line takes it. Only the kind of effect is checked.
 *
 * @throws Error that says what is wrong and which kinds there are.
 */
export function readFault(json: string): Fault {
	let fault: Partial<Fault> | null;
	try {
		fault = JSON.parse(json) as Partial<Fault> | null;
	} catch {
		throw new Error(`--fault must be JSON, not ${json}`);
	}
	const kind = fault?.effect?.kind;
	if (kind !== undefined && EFFECT_KINDS.includes(kind)) return fault as Fault;
	throw new Error(`--fault needs an "effect" with a "kind": one of ${EFFECT_KINDS.join(', ')}.`);
}
