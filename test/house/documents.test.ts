import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { fillRoomTexts } from '../../tools/rooms';

const ROOT = join(__dirname, '..', '..');

const PACKAGES = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));
const FOLDERS = ['', 'docs', 'tools', ...PACKAGES];

const DOCUMENTS = FOLDERS.flatMap((folder) =>
	readdirSync(join(ROOT, folder))
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name)),
);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The names by which GitHub lets links point at the headings of a text. */
function anchorsOf(text: string): Set<string> {
	const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
	return new Set(headings);
}

/** Links of a document that lead to a file or heading that does not exist. */
function brokenLinks(path: string): string[] {
	const text = read(path).replace(/```[^]*?```/g, '');
	const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].map(
		([, inText, inTag]) => inText ?? inTag,
	);
	return links.filter((link) => {
		if (/^[a-z]+:/.test(link)) return false;
		const [file, anchor] = link.split('#');
		const target = file === '' ? join(ROOT, path) : resolve(ROOT, dirname(path), decodeURI(file));
		if (!existsSync(target)) return true;
		return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(anchor);
	});
}

/** Pictures of a folder below `docs/pictures` that no document shows or links. */
function unseenPictures(folder: string): string[] {
	const texts = DOCUMENTS.map(read);
	return readdirSync(join(ROOT, 'docs', 'pictures', folder))
		.map((name) => ['pictures', folder, name].filter(Boolean).join('/'))
		.filter((path) => /\.(png|gif)$/.test(path))
		.filter(
			(path) => !texts.some((text) => text.includes(`${path})`) || text.includes(`${path}"`)),
		);
}

describe('docs/pictures', () => {
	it.each(['', 'editor', 'examples'])('has no picture in "%s" that nobody sees', (folder) => {
		expect(unseenPictures(folder)).toEqual([]);
	});
});

describe('ARCHITECTURE.md', () => {
	it('shows the table of rooms as it is (npm run rooms writes it)', () => {
		const text = read('ARCHITECTURE.md');
		expect(text.match(/<!-- rooms: /g)).toHaveLength(4);
		expect(fillRoomTexts(text)).toBe(text);
	});
});

describe('CONTRIBUTING.md', () => {
	it('answers more than ten questions about the code, each in three files or fewer', () => {
		const [, section] = read('CONTRIBUTING.md').split('### Where is …?');
		const [table] = section.split('\n## ');
		const answers = [...table.matchAll(/^\| (.+\?) \| (.+) \|$/gm)].map(
			([, question, answer]) => [question, answer.match(/\]\([^)]+\)/g)?.length ?? 0] as const,
		);
		expect(answers.length).toBeGreaterThan(10);
		expect(answers.filter(([, files]) => files < 1 || files > 3)).toEqual([]);
	});
});

describe('every link to a file of the repository', () => {
	it.each(DOCUMENTS)('leads somewhere: %s', (path) => {
		expect(brokenLinks(path)).toEqual([]);
	});
});
