import { type Answer, argumentMissing, pythonText, ServerFailure } from '../http';
import { finkField, SCHEMA_VERSIONS, type SchemaField, schemaFields } from '../outside';
import { plainDescription, type Route } from './Route';
import { STATISTICS_NAMES } from '../database';

type Fields = Readonly<Record<string, SchemaField>>;

const RUBIN = 'LSST original fields (r:)';
const FINK = 'Fink science module outputs (f:)';
const CUTOUTS = 'LSST original cutouts (b:)';

/** `/api/v1/schema`: what the columns of an endpoint are, in the newest schema and without prefix. */
export const schema: Route = {
	path: '/api/v1/schema',
	describe: () =>
		plainDescription('Retrieve the data schema for a given endpoint for Fink/Rubin API'),
	answer(args) {
		if (!args.has('endpoint')) return argumentMissing('endpoint');
		const version = ['major_version', 'minor_version'].map((name) => args.get(name));
		if (!version.includes(undefined)) {
			const text = version.map((part) => pythonText(part ?? null)).join('.');
			if (!SCHEMA_VERSIONS.includes(text)) throw new ServerFailure(`GitHub has no schema ${text}`);
		}
		const endpoint = pythonText(args.get('endpoint') ?? null);
		if (!Object.hasOwn(SCHEMAS, endpoint)) return unknown(endpoint);
		const body = JSON.stringify(SCHEMAS[endpoint]());
		return { status: 200, contentType: 'application/json', body };
	},
};

function unknown(endpoint: string): Answer {
	const body = `${endpoint} is not a valid endpoint`;
	return { status: 404, contentType: 'text/html; charset=utf-8', body };
}

const SCHEMAS: Readonly<Record<string, () => Readonly<Record<string, Fields>>>> = {
	'/api/v1/sources': () => ({
		[RUBIN]: schemaFields(['sources'], 'r:'),
		[FINK]: schemaFields(['sources'], 'f:'),
	}),
	'/api/v1/tags': () => ({
		[RUBIN]: schemaFields(['tags'], 'r:'),
		[FINK]: schemaFields(['tags'], 'f:'),
	}),
	'/api/v1/objects': () => ({
		[RUBIN]: schemaFields(['objects'], 'r:'),
		[FINK]: schemaFields(['objects'], 'f:'),
	}),
	'/api/v1/conesearch': () => ({
		[RUBIN]: schemaFields(['conesearch'], 'r:'),
		[FINK]: schemaFields(['conesearch'], 'f:'),
	}),
	'/api/v1/fp': () => ({ [RUBIN]: schemaFields(['fp'], 'r:') }),
	'/api/v1/sso': () => ({
		[RUBIN]: schemaFields(['sso'], 'r:'),
		[FINK]: schemaFields(['sso'], 'f:'),
	}),
	'/api/v1/cutouts': () => ({
		[CUTOUTS]: Object.fromEntries(
			['Difference', 'Science', 'Template'].map((kind) => [
				`cutout${kind}`,
				{ type: 'bytes', doc: `${kind} image around the source, FITS` },
			]),
		),
	}),
	'/api/v1/statistics': () => ({
		[FINK]: Object.fromEntries(
			[...STATISTICS_NAMES]
				.sort()
				.map((name) => [
					name,
					finkField(name.endsWith('version') ? 'str' : 'int', `${name} of the night`),
				]),
		),
	}),
	'/datatransfer/fink': () => ({ Fink: transferFink() }),
	'/datatransfer/lsst': () => ({ LSST: transferRubin() }),
};

/** Data Transfer names parts of the alert: `xm.…`, `clf.…`, `pred.…`, and `misc.` for one field. */
function transferFink(): Fields {
	const ofSource = Object.entries(schemaFields(['sources'], 'f:')).map(
		([name, field]) => [name.replace('_', '.'), field] as const,
	);
	const ofObject = Object.entries(schemaFields(['objects'], 'f:')).map(
		([name, field]) =>
			[`${name === 'firstDiaSourceMjdTaiFink' ? 'misc' : 'pred'}.${name}`, field] as const,
	);
	return Object.fromEntries([...ofSource, ...ofObject].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function transferRubin(): Fields {
	const under = (part: string, fields: Fields) =>
		Object.entries(fields).map(([name, field]) => [`${part}.${name}`, field] as const);
	return Object.fromEntries(
		[
			...under('diaObject', schemaFields(['objects'], 'r:')),
			...under('diaSource', schemaFields(['sources'], 'r:')),
			...under('prvDiaSources', schemaFields(['sources'], 'r:')),
			...under('prvDiaForcedSources', schemaFields(['fp'], 'r:')),
		].sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}
