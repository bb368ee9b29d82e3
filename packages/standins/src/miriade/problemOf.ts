/** Parameters of the service and what each takes, as its page documents them. */
const PARAMETERS: Readonly<Record<string, RegExp>> = {
	'-name': /^(a|c|dp|p|s):\S.*$/,
	'-type': /^(Asteroid|Comet|Dwarf Planet|Planet|Satellite|)$/,
	'-ep': /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$|^\d{7}(\.\d+)?$/,
	'-nbd': /^\d{1,4}$/,
	'-step': /^\d+(\.\d+)?[dhms]$/,
	'-tscale': /^(UTC|TT)$/,
	'-observer': /^(@\w+|[A-Z0-9]\d\d)$/,
	'-teph': /^[1-4]$/,
	'-tcoor': /^[1-5]$/,
	'-rplane': /^[12]$/,
	'-mime': /^(votable|html|text|text\/csv|json)$/,
	'-from': /^\S*$/,
};

const MAX_DATES = 5000;

/** Why the service would refuse a request; `undefined` if it would not. */
export function problemOf(query: URLSearchParams): string | undefined {
	for (const [name, value] of query) {
		if (!Object.hasOwn(PARAMETERS, name)) return `there is no parameter ${name}`;
		if (!PARAMETERS[name].test(value)) return `${name} can't be "${value}"`;
	}
	if (!query.has('-name')) return '-name is missing';
	const dates = Number(query.get('-nbd') ?? 1);
	if (dates < 1 || dates > MAX_DATES) return `-nbd is not between 1 and ${MAX_DATES}`;
	if (query.get('-mime') !== 'json') return 'the stand-in answers in JSON only';
	if ((query.get('-teph') ?? '1') !== '1') return 'the stand-in knows astrometric J2000 only';
	return undefined;
}
