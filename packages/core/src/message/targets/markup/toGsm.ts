/** The GSM 7-bit alphabet without its extension, 3GPP TS 23.038, 6.2.1; line breaks are left out. */
const GSM_BASIC =
	'@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table: each of these takes two places. */
export const GSM_EXTENDED = '^{}\\[~]|€';

/** What our own words contain beyond it. */
const REPLACED: Readonly<Record<string, string>> = {
	'−': '-',
	'–': '-',
	'±': '+-',
	'≈': '~',
	'…': '...',
	'″': '"',
	'′': "'",
	'°': ' deg',
	σ: ' sigma',
	'⚠': '!',
	'`': "'",
	'·': '-',
};

/** Text in the alphabet of SMS: signs by similar ones, letters without their accents, everything else as `?`. */
export function toGsm(text: string): string {
	return [...text]
		.map((character) => REPLACED[character] ?? (isGsm(character) ? character : bare(character)))
		.join('');
}

function isGsm(character: string): boolean {
	return GSM_BASIC.includes(character) || GSM_EXTENDED.includes(character);
}

/** The letter without accents. */
function bare(character: string): string {
	const [letter] = character.normalize('NFD');
	return isGsm(letter) ? letter : '?';
}
