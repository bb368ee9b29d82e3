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
import { anyAlert, anyText, RAW } from './alerts';
import { LINK_HOSTS } from './linkHosts';
import type { ReadMessage } from './ReadMessage';
import { READERS } from './readTargets';

const ALL: readonly TargetName[] = TARGETS.map(({ name }) => name);
const PAGES = LINKS.map(({ name }) => name);
const PICTURES = {
	cids: ['tripletPicture'],
	fileNames: ['1_triplet.png'],
	slackFiles: ['F0123ABCD'],
};

/** How many messages are written; more with the environment variable MESSAGES. */
const COUNT = Number(process.env.MESSAGES ?? 80);

/** Each of the messages by its reader. */
function readAll(message: object): Array<readonly [TargetName, ReadMessage]> {
	return ALL.map((name) => {
		const output = (message as Record<TargetName, never>)[name];
		return [name, (READERS[name] as (given: unknown) => ReadMessage)(output)] as const;
	});
}

/** The user's own text, as a message takes it; in a mail, an address in it becomes a link. */
interface OwnText {
	readonly intro?: string;
	readonly footer?: string;
}

/** Faults of a message, links that lead elsewhere, and targets that don't say what it is about. */
function faultsOf(
	message: object,
	heading: string,
	{ intro = '', footer = '' }: OwnText,
): string[] {
	const own = (intro + footer).replace(/[\s\p{Cc}\p{Cf}]+/gu, '').toLowerCase();
	return readAll(message).flatMap(([name, { faults, links, text }]) => [
		...faults.map((fault) => `${name}: ${fault}`),
		...links
			.filter((link) => !isOurs(link) && !(isMail(name) && own.includes(bareAddress(link))))
			.map((link) => `${name}: link to ${link}`),
		...(name !== 'short' && !letters(text).includes(letters(heading).slice(0, 40))
			? [`${name}: "${heading.slice(0, 60)}" is missing`]
			: []),
	]);
}

const isMail = (name: TargetName) => name === 'html' || name === 'text';

/** Without what a program puts before an address that it finds, and without its path. */
const bareAddress = (link: string) =>
	link
		.replace(/^(?:https?:\/\/|mailto:|\/\/)/, '')
		.split(/[/?#\uFFFD]/)[0]
		.toLowerCase();

/** What stays the same, however a target writes it. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const HOSTS = [...LINK_HOSTS, 'own.example.org'];

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
				if (message) expect(faultsOf(message, message.webhook.heading, own)).toEqual([]);
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
				expect(faultsOf(message, message.webhook.heading, own)).toEqual([]);
			}),
			{ numRuns: COUNT / 10, seed: 22 },
		);
	});
});

/** Names that have tried to leave their place, one of each kind. */
const HOSTILE = [
	'<b>&amp;*bold* _it_ ~no~ `code`</b>',
	'@everyone @here @channel @all',
	'#channel #supernova ＃wide',
	'<!channel> <!here|x> <@U012AB3CD> <#C024BE7LR> <@&12> <t:1:R>',
	'https://evil.example/a_b?c=*d*&e=(f)#g',
	'www.evil.example evil.com/x 1.1.1.1 evil@example.org mailto:evil@example.org',
	'javascript:alert(1) data:text/html,x tel:+491701234567',
	'[click](https://evil.example) ![x](https://evil.example/x.png) [ref]: //evil.example',
	'\u202eשלום\u2066 مرحبا \u200f',
	'🔭👩‍🚀🇩🇪 e\u0301\u0302\u0303 :boom: :+1:',
	'/kick all !ban $AAPL ~test ||spoiler|| ^up^',
	'1. one\n- two\n# three\n> four\n```\nfive\n```\n---',
	'\\ \\* \\_ \\` %s ${x} {{ $json.x }} =SUM(A1)',
	'| a | b |\n|---|---|\n| c | d |',
	'x'.repeat(5000),
	'long note '.repeat(900),
];

describe.each(HOSTILE.map((name) => [name.slice(0, 30), name]))('a name like %j', (_, name) => {
	const texts = { tag: name, intro: name, footer: name, title: undefined };
	const json = {
		...RAW,
		'f:xm_tns_fullname': name,
		'f:xm_simbad_otype': name,
		'f:xm_mangrove_HyperLEDA_name': name,
	};

	it('stays text in a message about one alert, in every target', () => {
		for (const own of [{}, texts, { ...texts, title: name }]) {
			const message = composeAlertMessage(json, {
				...own,
				...PICTURES,
				links: PAGES,
				targets: ALL,
			});
			expect(faultsOf(message, message.webhook.heading, own)).toEqual([]);
		}
	});

	it('stays text in a digest of 60, in every target', () => {
		const entry = { facts: describeAlert(json), tag: name, pictures: PICTURES };
		const entries = Array.from({ length: 60 }, () => entry);
		const own = { ...texts, maxShown: 40, failures: [name, name] };
		const { message } = composeDigest(entries, { ...own, targets: ALL });
		expect(faultsOf(message, message.webhook.heading, own)).toEqual([]);
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
