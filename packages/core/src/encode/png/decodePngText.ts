import { strFromU8, unzlibSync } from 'fflate';
import { ImageError } from '../../errors';
import { readChunks } from './readChunks';

/**
 * The texts of a PNG file by keyword: tEXt, zTXt and iTXt, compressed or not.
 *
 * @returns An empty object if the file has no texts. If a keyword occurs twice, its last text.
 * @throws {ImageError} The bytes are not a PNG file, or the file is cut off or damaged.
 */
export function decodePngText(bytes: Uint8Array): Record<string, string> {
	const texts: [string, string][] = [];
	for (const { type, data } of readChunks(bytes)) {
		const end = data.indexOf(0);
		if (!['tEXt', 'zTXt', 'iTXt'].includes(type) || end < 1) continue;
		const keyword = strFromU8(data.subarray(0, end), true);
		const rest = data.subarray(end + 1);
		if (type === 'tEXt') texts.push([keyword, strFromU8(rest, true)]);
		else if (type === 'zTXt') texts.push([keyword, strFromU8(inflated(rest.subarray(1)), true)]);
		else texts.push([keyword, internationalText(rest)]);
	}
	return Object.fromEntries(texts);
}

/** The text of an iTXt chunk after its keyword (PNG specification 3rd edition, 11.3.3.4). */
function internationalText(rest: Uint8Array): string {
	const compressed = rest[0] === 1;
	const languageEnd = rest.indexOf(0, 2);
	const translatedEnd = rest.indexOf(0, languageEnd + 1);
	const body = rest.subarray(translatedEnd + 1);
	return strFromU8(compressed ? inflated(body) : body);
}

function inflated(body: Uint8Array): Uint8Array {
	try {
		return unzlibSync(body);
	} catch (cause) {
		throw new ImageError('A compressed text of the PNG file is damaged', {
			advice: 'Use the original file, not a copy saved by another program.',
			cause,
		});
	}
}
