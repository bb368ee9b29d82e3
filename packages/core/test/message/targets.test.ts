import fc from 'fast-check';

import {
	composeAlertMessage,
	composeDigest,
	describeAlert,
	LINKS,
	TARGETS,
	type DigestEntry,
	type TargetName,
} from '../../src/message';
import { anyAlert, anyText } from './alerts';
import { READERS, type ReadMessage } from './readTargets';

const ALL: readonly TargetName[] = TARGETS.map(({ name }) => name);
const PAGES = LINKS.map(({ name }) => name);
const PICTURES = {
	cids: ['tripletPicture'],
	fileNames: ['1_triplet.png'],
	slackFiles: ['F0123ABCD'],
};

/** How many messages are written; more with the environment variable MESSAGES. */
const COUNT = Number(process.env.MESSAGES ?? 1000);

/** Each of the messages by its reader. */
function readAll(message: object): Array<readonly [TargetName, ReadMessage]> {
	return ALL.map((name) => {
		const output = (message as Record<TargetName, never>)[name];
		return [name, (READERS[name] as (given: unknown) => ReadMessage)(output)] as const;
	});
}

/** Faults of a message and links that lead elsewhere. */
function faultsOf(message: object): string[] {
	return readAll(message).flatMap(([name, { faults, links }]) => [
		...faults.map((fault) => `${name}: ${fault}`),
		...links.filter((link) => !isOurs(link)).map((link) => `${name}: link to ${link}`),
	]);
}

const HOSTS = [
	'lsst.fink-portal.org',
	'www.wis-tns.org',
	'simbad.cds.unistra.fr',
	'ned.ipac.caltech.edu',
	'www.legacysurvey.org',
	'aladin.cds.unistra.fr',
	'ssd.jpl.nasa.gov',
	'www.minorplanetcenter.net',
	'own.example.org',
];

function isOurs(link: string): boolean {
	return URL.canParse(link) && HOSTS.includes(new URL(link).host);
}

const options = fc.record(
	{ tag: anyText, title: anyText, intro: anyText, footer: anyText },
	{ requiredKeys: [] },
);

describe('every target', () => {
	it('keeps its limits, mentions nobody and links only to our pages, for any alert', () => {
		fc.assert(
			fc.property(anyAlert, options, (json, own) => {
				const links = PAGES;
				const message = tryTo(() =>
					composeAlertMessage(json, { ...own, ...PICTURES, links, targets: ALL }),
				);
				if (message) expect(faultsOf(message)).toEqual([]);
			}),
			{ numRuns: COUNT, seed: 22 },
		);
	});

	it('does so for any digest of up to 60 alerts', () => {
		const anyEntry = fc.record({ json: anyAlert, tag: anyText });
		const given = fc.tuple(fc.array(anyEntry, { maxLength: 60 }), options, fc.nat(60));
		fc.assert(
			fc.property(given, ([entries, own, maxShown]) => {
				const readable = entries.flatMap(({ json, tag }): DigestEntry[] => {
					const facts = tryTo(() => describeAlert(json));
					return facts ? [{ facts, tag, pictures: PICTURES }] : [];
				});
				const { message } = composeDigest(readable, { ...own, maxShown, targets: ALL });
				expect(faultsOf(message)).toEqual([]);
			}),
			{ numRuns: COUNT / 10, seed: 22 },
		);
	});
});

function tryTo<Result>(make: () => Result): Result | undefined {
	try {
		return make();
	} catch (error) {
		expect(String(error)).toMatch(/rounded|whole number/);
		return undefined;
	}
}
