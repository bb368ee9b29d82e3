import * as fc from 'fast-check';

import type { AlertCaption, CutoutKind } from '../../src/alert';
import { measureText, textHeights, type Canvas, type Point, type Rectangle } from '../../src/draw';
import type { TextStyle } from '../../src/draw/text/drawText';
import { recipeOf } from '../../src/image';
import { compose, type Composition, type Cutout, type PictureRecipe } from '../../src/render';
import { cutoutOf, POINTING, starAt } from './support/skies';

/** 8 of 360 pixels of the screen: the smallest capitals that can be read. */
const MIN_CAPITAL = 0.0222;
/** Height of capitals in font sizes: DejaVu Sans. */
const CAPITAL = 0.729;
/** What rounding to whole pixels explains. */
const SLACK = 1;

/** A text as it was drawn, with the part of its canvas on which it may be. */
interface Drawn {
	readonly text: string;
	readonly size: number;
	/** From the top of its capitals to the baseline. */
	readonly box: Rectangle;
	readonly clip: Rectangle;
	readonly canvas: unknown;
}

const drawn: Drawn[] = [];

jest.mock('../../src/draw/text/drawText', () => {
	const actual = jest.requireActual<typeof import('../../src/draw/text/drawText')>(
		'../../src/draw/text/drawText',
	);
	return {
		...actual,
		drawText: (canvas: Canvas, text: string, at: Point, style: TextStyle) => {
			actual.drawText(canvas, text, at, style);
			note(canvas, text, at, style);
		},
	};
});

function note({ clip, pixels }: Canvas, text: string, at: Point, style: TextStyle): void {
	const { size, align = 'left', anchor = 'baseline' } = style;
	const width = measureText(text, size);
	const { capHeight } = textHeights(size);
	const before = { left: 0, center: width / 2, right: width }[align];
	const below = { baseline: 0, top: capHeight, middle: capHeight / 2 }[anchor];
	const box = { x: at.x - before, y: at.y + below - capHeight, width, height: capHeight };
	const latest = drawn[drawn.length - 1];
	// Bold text is drawn twice, the second time half upon itself.
	const isSecond = latest?.text === text && Math.abs(latest.box.x - box.x) < 0.2 * size;
	if (text.trim() !== '' && !(isSecond && latest.box.y === box.y))
		drawn.push({ text, size, box, clip, canvas: pixels.buffer });
}

/** What is wrong with the texts of a picture of that width, in words. */
function faultsOf(width: number): string[] {
	const faults: string[] = [];
	drawn.forEach(({ text, size, box, clip, canvas }, i) => {
		const isInside =
			box.x >= clip.x - SLACK &&
			box.y >= clip.y - SLACK &&
			box.x + box.width <= clip.x + clip.width + SLACK &&
			box.y + box.height <= clip.y + clip.height + SLACK;
		if (!isInside) faults.push(`"${text}" is cut off`);
		if ((CAPITAL * size) / width < MIN_CAPITAL) faults.push(`"${text}" is too small`);
		for (const other of drawn.slice(i + 1)) {
			if (other.canvas !== canvas) continue;
			const across =
				Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
			const down =
				Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
			if (across > SLACK / 2 && down > SLACK / 2) faults.push(`"${text}" overlaps "${other.text}"`);
		}
	});
	return faults;
}

const ID = '170494757965398631';
const KINDS = ['Science', 'Template', 'Difference'] as const;

const names = fc.constantFrom(
	'SN 2026pwj',
	ID,
	'2MASX J12345678+1234567 of a long name',
	'W'.repeat(50),
);
const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
const abouts = fc
	.record({
		name: names,
		id: maybe(`diaObject ${ID}`, 'ssObject 20890985782153045'),
		band: maybe('u', 'g', 'y'),
		brightness: maybe('21.05 mag', '1230 ± 320 nJy', '> 24.06 mag'),
		date: maybe('2026-05-21 02:30 UTC'),
		remark: maybe('S/N 796', 'S/N −9.8, fainter than template', 'error not known'),
		tag: maybe('extragalactic_lt20mag_candidate', 'a_tag_that_is_very_long_'.repeat(5)),
	})
	.map((about) => defined(about) as AlertCaption);

function defined(values: object): object {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const overlays = fc.record({
	reticle: fc.boolean(),
	compass: fc.boolean(),
	scaleBar: fc.boolean(),
	colorBar: fc.boolean(),
	label: fc.constantFrom(false, true, 'a label that is rather long'),
});
const looks = fc.record({
	sizePixels: fc.constantFrom<number>(30, 60, 100, 150, 180, 240),
	orientation: fc.constantFrom('stored' as const, 'northUp' as const),
	northDeg: fc.constantFrom(0, 33, 120, 250),
	size: fc.constantFrom([30, 30], [93, 93], [30, 12], [12, 30]),
	theme: fc.constantFrom('light' as const, 'dark' as const),
	overlays,
});
type Look = typeof looks extends fc.Arbitrary<infer T> ? T : never;

function skyOf(kind: CutoutKind, { northDeg, size: [width, height] }: Look): Cutout {
	const crpix = [width / 2, height / 2] as const;
	const pointing = { ...POINTING, northDeg, width, height, crpix };
	const { raDeg, decDeg } = pointing;
	return cutoutOf(pointing, [starAt(raDeg, decDeg, 0, 0)], { kind, background: 300 });
}

const pictureOf = (kind: CutoutKind, { sizePixels, orientation }: Look): PictureRecipe => ({
	preset: 'auto',
	recipe: recipeOf('auto', kind),
	sizePixels,
	orientation,
});

/** Draws it and looks for faults. */
function check(cutouts: readonly Cutout[], composition: Composition): void {
	drawn.length = 0;
	const { frames } = compose(cutouts, composition);
	expect({ composition, faults: faultsOf(frames[0].width) }).toEqual({ composition, faults: [] });
}

describe('texts are whole, apart from each other and large enough where the picture is shown 360 pixels wide', () => {
	it.each(['triplet', 'square'] as const)('%s, with all that it says of its alert', (layout) => {
		fc.assert(
			fc.property(
				looks,
				abouts,
				fc.subarray([...KINDS], { minLength: 1 }),
				(look, about, kinds) => {
					check(
						kinds.map((kind) => skyOf(kind, look)),
						{
							layout,
							about,
							allowMissing: true,
							overlays: look.overlays,
							theme: look.theme,
							pictures: {
								Science: pictureOf('Science', look),
								Template: pictureOf('Template', look),
								Difference: pictureOf('Difference', look),
							},
						},
					);
					const texts = drawn.map(({ text }) => text).join('\n');
					const { id = '', date = '', band = '' } = about;
					for (const word of [...id.split(' '), ...date.split(' '), band])
						expect(texts).toContain(word);
				},
			),
			{ numRuns: 25 },
		);
	});

	it('film strip, with visits without an image', () => {
		const visits = fc.array(
			fc.record({
				lines: fc.constantFrom(
					['2026-05-01', 'first'],
					['2026-05-21', 'this alert'],
					['the words of a user that need many lines'],
					[],
				),
				band: fc.constantFrom('g', 'r', null),
				gap: fc.constantFrom(
					null,
					null,
					null,
					'Fink has no Science cutout',
					'all 30 × 30 pixels are NaN',
				),
			}),
			{ minLength: 1, maxLength: 9 },
		);
		fc.assert(
			fc.property(looks, visits, names, (look, shown, name) => {
				const cutout = skyOf('Difference', look);
				const gaps = [null, ...shown.map(({ gap }) => gap)];
				check(
					gaps.flatMap((gap) => (gap === null ? [cutout] : [])),
					{
						layout: 'filmStrip',
						picture: pictureOf('Difference', look),
						overlays: look.overlays,
						theme: look.theme,
						gaps,
						failedVisits: 'empty',
						captions: [['2026-05-01'], ...shown.map(({ lines }) => lines)],
						bands: [null, ...shown.map(({ band }) => band)],
						marked: 0,
						about: { name, kind: 'Difference', count: '10 visits', id: `diaObject ${ID}` },
					},
				);
			}),
			{ numRuns: 25 },
		);
	});

	it('single picture, with a caption', () => {
		const captions = fc.constantFrom(
			[],
			['2026-05-21 02:30 UTC', 'g = 21.05'],
			['word '.repeat(40)],
		);
		fc.assert(
			fc.property(looks, captions, fc.boolean(), (usual, caption, isLarge) => {
				const look = { ...usual, ...(isLarge && { sizePixels: 800 }) };
				const [width, height] = look.size;
				// A bar of fewer pixels has no room for its unit and a number.
				fc.pre((look.sizePixels * height) / Math.max(width, height) >= 30);
				check([skyOf('Science', look)], {
					layout: 'single',
					picture: pictureOf('Science', look),
					overlays: { ...look.overlays, caption },
					theme: look.theme,
				});
			}),
			{ numRuns: 60 },
		);
	});
});
