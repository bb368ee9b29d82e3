import type { Header } from '../Header';

/** Pairs of ZNAMEi and ZVALi that are looked at. FITS 4.0, 10.1.2 */
const MAX_PARAMETERS = 20;

/**
 * The parameters of a compression, which are pairs ZNAMEi, ZVALi in any order.
 *
 * @returns The whole number of a name (in capitals), or `undefined`. It throws a FitsError for another kind of value.
 */
export function readParameters(header: Header): (name: string) => number | undefined {
	const keywords = new Map<string, string>();
	for (let i = 1; i <= MAX_PARAMETERS; i++) {
		const name = header.textIfAny(`ZNAME${i}`);
		if (name !== undefined) keywords.set(name.trim().toUpperCase(), `ZVAL${i}`);
	}
	return (name) => {
		const keyword = keywords.get(name);
		return keyword === undefined ? undefined : header.integer(keyword);
	};
}
