import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

import { chooseSubjects, type Subject } from './chooseSubjects';
import { discordMockUp } from './mockups/discord';
import { mailPage } from './mockups/mail';
import { pageOf, type Ground, type MockUp } from './mockups/page';
import { slackMockUp } from './mockups/slack';
import { telegramMockUp } from './mockups/telegram';
import { photograph, type Shot } from './photograph';

const PICTURES = relative(process.cwd(), join(__dirname, '..', '..', 'docs', 'pictures'));

const HELP = `Photographs messages of Fink Message in Chromium for docs/fink-message.md: mail, and mock-ups of chats
that are drawn from what the node writes.

  npm run messages                    the pictures of the page
  npm run messages -- --all <folder>  more kinds of alerts, in every program
`;

/** Chats that are drawn, each as wide as its program shows messages. */
const CHATS: ReadonlyArray<readonly [name: string, width: number, draw: Draw]> = [
	[
		'slack',
		620,
		({ message, pictures }, ground) => slackMockUp(message.slack.blocks, ground, pictures),
	],
	[
		'discord',
		520,
		({ message, pictures }, ground) => discordMockUp(message.discord.payload, ground, pictures[0]),
	],
	[
		'telegram',
		462,
		({ message, pictures }, ground) => telegramMockUp(message.telegram, ground, pictures[0]),
	],
];

type Draw = (subject: Subject, ground: Ground) => MockUp;

/** Pixels of a mail program's window on a desk and on a phone. */
const MAIL_WIDTHS = { desk: 700, phone: 390 } as const;

/** `npm run messages`. */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { all: { type: 'string' }, help: { type: 'boolean' } } });
	if (values.help) return console.log(HELP);
	const subjects = await chooseSubjects();
	if (values.all === undefined) return await photograph(shotsOfPage(subjects));
	const folder = values.all;
	mkdirSync(folder, { recursive: true });
	await photograph(subjects.flatMap((subject) => everyShot(subject, folder)));
}

function shotsOfPage([supernova, ...others]: readonly Subject[]): Shot[] {
	const digest = others[others.length - 1];
	return [
		mailShot(supernova, 'light', MAIL_WIDTHS.desk, 'mail'),
		mailShot(supernova, 'dark', MAIL_WIDTHS.phone, 'mail-phone'),
		...CHATS.map(([name]) => chatShot(supernova, name, `chat-${name}`)),
		chatShot(digest, 'discord', 'chat-discord-digest'),
	];
}

function everyShot(subject: Subject, folder: string): Shot[] {
	const { name } = subject;
	const grounds = ['light', 'dark'] as const;
	const mails = Object.entries(MAIL_WIDTHS).flatMap(([place, width]) =>
		grounds.map((ground) =>
			mailShot(subject, ground, width, `${name}-mail-${place}-${ground}`, folder),
		),
	);
	return [...mails, ...CHATS.map(([chat]) => chatShot(subject, chat, `${name}-${chat}`, folder))];
}

/** A chat on light and on dark, side by side. */
function chatShot(subject: Subject, chat: string, name: string, folder = PICTURES): Shot {
	const [, width, draw] = CHATS.find(([each]) => each === chat) ?? CHATS[0];
	const mockUps = (['light', 'dark'] as const).map((ground) => draw(subject, ground));
	return { file: join(folder, `${name}.png`), html: pageOf(mockUps, width), width: 2 * width };
}

function mailShot(
	{ message, pictures }: Subject,
	ground: Ground,
	width: number,
	name: string,
	folder = PICTURES,
): Shot {
	const html = mailPage(message.html, ground, pictures);
	return { file: join(folder, `${name}.png`), html, width };
}

main().catch((error: Error) => {
	console.error(`The pictures of messages failed: ${error.message}`);
	process.exitCode = 1;
});
