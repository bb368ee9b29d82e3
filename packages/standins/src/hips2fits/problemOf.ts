const NUMBER = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/;

/** Parameters of the service and what each takes, as its page documents them. */
const PARAMETERS: Readonly<Record<string, RegExp>> = {
	hips: /^(ivo:\/\/)?[\w.\-+]+(\/[\w.\-+]+)+$/,
	width: /^\d+$/,
	height: /^\d+$/,
	projection:
		/^(AZP|SZP|TAN|STG|SIN|ARC|ZPN|ZEA|AIR|CYP|CEA|CAR|MER|SFL|PAR|MOL|AIT|COP|COE|COD|COO|BON|PCO|TSC|CSC|QSC|HPX|XPH)$/,
	fov: NUMBER,
	ra: NUMBER,
	dec: NUMBER,
	object: /^\S.*$/,
	coordsys: /^(icrs|galactic)$/,
	rotation_angle: NUMBER,
	format: /^(fits|jpg|png)$/,
	min_cut: /^[-+]?\d+(\.\d+)?%?$/,
	max_cut: /^[-+]?\d+(\.\d+)?%?$/,
	stretch: /^(power|linear|sqrt|log|asinh)$/,
	cmap: /^\w+$/,
};

/** The most that one request may ask for. */
const MAX_PIXELS = 50_000_000;

/** Why the service would refuse a request; `undefined` if it would not. */
export function problemOf(query: URLSearchParams): string | undefined {
	for (const [name, value] of query) {
		if (!Object.hasOwn(PARAMETERS, name)) return `there is no parameter ${name}`;
		if (!PARAMETERS[name].test(value)) return `${name} can't be "${value}"`;
	}
	const missing = ['hips', 'width', 'height', 'fov'].find((name) => !query.has(name));
	if (missing) return `Mandatory parameter ${missing} is missing`;
	if (!query.has('object') && !(query.has('ra') && query.has('dec')))
		return 'ra and dec, or object, must be given';
	const number = (name: string) => Number(query.get(name));
	const [width, height] = [number('width'), number('height')];
	if (width < 1 || height < 1 || width * height > MAX_PIXELS)
		return `an image may have 1 to ${MAX_PIXELS} pixels`;
	if (!(number('fov') > 0)) return 'fov must be above 0';
	if (Math.abs(number('dec')) > 90) return 'dec must be between -90 and 90';
	if (query.has('object') || (query.get('projection') ?? 'TAN') !== 'TAN')
		return 'the stand-in knows positions and the projection TAN only';
	if ((query.get('coordsys') ?? 'icrs') !== 'icrs' || (query.get('format') ?? 'fits') !== 'fits')
		return 'the stand-in knows icrs and FITS only';
	return undefined;
}
