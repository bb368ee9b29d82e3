/** A web page: the parts of its path, its query, and the part after #. */
interface Page {
	readonly folders: readonly string[];
	readonly query: string;
	readonly fragment: string;
}

/** Hosts whose pages are about one object, and where they name it. */
const SITES: ReadonlyArray<{
	readonly host: RegExp;
	readonly nameIn: (page: Page) => string | undefined;
}> = [
	{
		host: /(^|\.)fink-portal\.org$/,
		nameIn: ({ folders, query }) =>
			valueIn(query, 'diaObjectId') ??
			valueIn(query, 'n_or_d') ??
			(folders.length === 1 && /\d/.test(folders[0]) ? folders[0] : undefined),
	},
	{
		host: /(^|\.)wis-tns\.(org|com)$/,
		nameIn: ({ folders: [first, name], query }) =>
			first === 'object' ? name : valueIn(query, 'name'),
	},
	{
		host: /(^|\.)simbad\.((cds\.)?unistra\.fr|u-strasbg\.fr|cfa\.harvard\.edu)$/,
		nameIn: ({ query }) => valueIn(query, 'ident'),
	},
	{
		host: /(^|\.)minorplanetcenter\.net$/,
		nameIn: ({ query }) => valueIn(query, 'object_id'),
	},
	{
		host: /^ssd\.jpl\.nasa\.gov$/,
		nameIn: ({ query, fragment }) =>
			valueIn(fragment.replace(/^.*\?/, ''), 'sstr') ?? valueIn(query, 'sstr'),
	},
];

/** A web address, with or without its scheme: host, port, path, query and fragment. */
const ADDRESS =
	/^(?:(?:https?:)?\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?(\/[^?#\s]*)?(?:\?([^#\s]*))?(?:#(\S*))?$/i;

/** Whether text is a web address; a host alone only with its scheme, or if its pages are about objects. */
export function isAddress(text: string): boolean {
	if (/^https?:/i.test(text)) return true;
	const [, host] = ADDRESS.exec(text) ?? [];
	return host !== undefined && (/[/?#]/.test(text) || siteOf(host) !== undefined);
}

/** Whether text is the address of a single detection. */
export function isOfDetection(text: string): boolean {
	return isAddress(text) && /diaSourceId[=/]\d/i.test(text);
}

function siteOf(host: string) {
	return SITES.find((known) => known.host.test(host.toLowerCase()));
}

/**
 * The object that a web page is about: pages of the Fink portal, TNS, SIMBAD, the Minor Planet Center and JPL.
 *
 * @returns `null` for any other page, and for pages of these that are about no object.
 */
export function nameInAddress(text: string): string | null {
	const [, host, path = '', query = '', fragment = ''] = ADDRESS.exec(text) ?? [];
	if (host === undefined) return null;
	const folders = path.split('/').filter((folder) => folder !== '');
	const name = siteOf(host)?.nameIn({ folders, query, fragment });
	return name ? decoded(name).trim() || null : null;
}

/** A value of a query, by its name in any letter case; there a plus sign stands for a blank. */
function valueIn(query: string, name: string): string | undefined {
	const pairs = query.split('&').map((pair) => pair.split('='));
	const [, value] = pairs.find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
	return value?.replace(/\+/g, ' ');
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
