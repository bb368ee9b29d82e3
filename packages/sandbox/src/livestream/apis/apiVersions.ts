import { ErrorCode } from '../ErrorCode';
import { WireWriter } from '../wire';
import type { Api } from './Api';

/** Which requests a broker answers, and in which versions. */
export interface ApiRange {
	readonly key: number;
	readonly minVersion: number;
	readonly maxVersion: number;
}

/** The "flexible" form, with compact arrays and tagged fields, begins with this version. */
const FLEXIBLE_FROM = 3;

/**
 * Makes the request by which clients learn the versions of all others.
 *
 * @param ranges - Those of the other requests.
 */
export function createApiVersions(ranges: readonly ApiRange[]): Api {
	const own: ApiRange = { key: 18, minVersion: 0, maxVersion: FLEXIBLE_FROM };
	const all = [...ranges, own];
	return {
		...own,
		name: 'ApiVersions',
		answer({ failure, version }) {
			if (version > FLEXIBLE_FROM) return plain(ErrorCode.unsupportedVersion, all, 0);
			const code = failure ?? ErrorCode.none;
			return version === FLEXIBLE_FROM ? flexible(code, all) : plain(code, all, version);
		},
	};
}

function plain(code: number, ranges: readonly ApiRange[], version: number): WireWriter {
	const writer = new WireWriter().int16(code);
	writer.array(ranges, (range) => writeRange(writer, range));
	return version >= 1 ? writer.int32(0) : writer;
}

function flexible(code: number, ranges: readonly ApiRange[]): WireWriter {
	const writer = new WireWriter().int16(code).unsignedVarint(BigInt(ranges.length + 1));
	for (const range of ranges) writeRange(writer, range).unsignedVarint(0n);
	return writer.int32(0).unsignedVarint(0n);
}

function writeRange(writer: WireWriter, range: ApiRange): WireWriter {
	return writer.int16(range.key).int16(range.minVersion).int16(range.maxVersion);
}
