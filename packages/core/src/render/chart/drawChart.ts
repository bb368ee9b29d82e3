import { decToSexagesimal, raToSexagesimal } from '../../alert';
import {
	type Canvas,
	clipped,
	drawText,
	makeCanvas,
	type Point,
	type Rectangle,
	strokeCircle,
	strokeRectangle,
	textHeights,
} from '../../draw';
import type { Raster } from '../../grid';
import {
	DARK_INK,
	drawCompass,
	drawPicture,
	drawReticle,
	drawRows,
	drawScaleBar,
	fitRows,
	heightOfRows,
	LIGHT_THEME,
	overlaySizes,
	PAPER_PLATE,
	type TextRow,
} from '../../image';
import type { ChartNumbers, StarNumbers } from './OffsetStar';
import { drawStarTable, heightOfStarTable } from './drawStarTable';

/** What lies on the paper. */
export interface ChartPage {
	/** North up and East left, as wide as high. */
	readonly picture: Raster;
	readonly numbers: ChartNumbers;
	/** The first line is the target's name. */
	readonly header: readonly string[];
	/** Where a star lies on the picture, in its pixels from the top left corner; undefined outside. */
	readonly placeOf: (star: StarNumbers) => Point | undefined;
}

/** Letters of 11 units are 1/52 of the picture's width: 3.5 mm where the page is printed 19 cm wide. */
const UNITS_ACROSS = 575;
/** Part of the picture's width around it. */
const MARGIN = 0.035;

/** A finding chart on white paper: target, picture, table of offset stars, notes. */
export function drawChart({ picture, numbers, header, placeOf }: ChartPage): Canvas {
	const { width: side } = picture;
	const unit = Math.max(0.5, side / UNITS_ACROSS);
	const margin = Math.round(MARGIN * side);
	const top = fitRows(headRows(numbers, header), side, unit);
	const notes = fitRows(
		numbers.notes.map((left): TextRow => ({ left, isFaint: true })),
		side,
		unit,
	);
	const gap = Math.round(5 * unit);
	const above = heightOfRows(top, unit);
	const table = heightOfStarTable(numbers.stars.length, unit);
	const below = heightOfRows(notes, unit);
	const pictureTop = margin + above + gap;
	const tableTop = pictureTop + side + gap;
	const notesTop = tableTop + table + (table > 0 ? gap : 0);
	const height = Math.round(notesTop + below + margin);
	const canvas = makeCanvas(side + 2 * margin, height, LIGHT_THEME.background);
	drawRows(canvas, top, { x: margin, y: margin, width: side }, LIGHT_THEME, unit);
	drawPicture(canvas, picture, margin, pictureTop, LIGHT_THEME, unit);
	const box = { x: margin, y: pictureTop, width: side, height: side };
	drawMarks(canvas, box, numbers, placeOf, unit);
	drawStarTable(canvas, numbers.stars, { x: margin, y: tableTop, width: side }, unit);
	drawRows(canvas, notes, { x: margin, y: notesTop, width: side }, LIGHT_THEME, unit);
	return canvas;
}

function headRows(
	{ target, survey, fieldArcmin }: ChartNumbers,
	header: readonly string[],
): TextRow[] {
	const [name = 'Finding chart', ...others] = header;
	const dec = decToSexagesimal(target.decDeg, 2).replace('-', '−');
	const degrees = `${target.raDeg.toFixed(6)}°  ${target.decDeg < 0 ? '−' : '+'}${Math.abs(target.decDeg).toFixed(6)}°`;
	return [
		{ left: name, right: survey, size: 16, isBold: true },
		{
			left: `RA ${raToSexagesimal(target.raDeg, 3)}  Dec ${dec}  (ICRS)`,
			right: `${Number(fieldArcmin.toFixed(2))}′ × ${Number(fieldArcmin.toFixed(2))}′`,
		},
		{ left: degrees, isFaint: true },
		...others.map((left) => ({ left, isFaint: true })),
	];
}

function drawMarks(
	canvas: Canvas,
	box: Rectangle,
	{ stars, pixelScaleArcsec }: ChartNumbers,
	placeOf: ChartPage['placeOf'],
	unit: number,
): void {
	const sizes = { ...overlaySizes(box, unit), side: box.width };
	strokeRectangle(canvas, box, DARK_INK.color, Math.max(1, Math.round(unit)));
	const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	// arms of a twentieth of the field: they point at the target and hide no star beside it
	drawReticle(canvas, box, center, { ink: DARK_INK, sizes: { ...sizes, side: box.width * 0.45 } });
	const plate = PAPER_PLATE;
	const compass = { ...sizes, side: box.width * 0.7 };
	drawCompass(canvas, box, {
		north: { x: 0, y: -1 },
		east: { x: -1, y: 0 },
		plate,
		sizes: compass,
	});
	drawScaleBar(canvas, box, { pixelScaleArcsec, plate, sizes });
	const inside = clipped(canvas, box);
	const radius = 9 * unit;
	const line = Math.max(1, 1.4 * unit);
	for (const star of stars) {
		const place = placeOf(star);
		if (!place) continue;
		const at = { x: box.x + place.x, y: box.y + place.y };
		strokeCircle(inside, at, radius, DARK_INK.halo, line + 2 * unit);
		strokeCircle(inside, at, radius, DARK_INK.color, line);
		const isRight = place.x < box.width - 40 * unit;
		const { capHeight } = textHeights(13 * unit);
		const y = Math.max(box.y + capHeight + unit, at.y - radius * 0.5);
		drawText(
			inside,
			star.label,
			{ x: at.x + (isRight ? 1 : -1) * (radius + 3 * unit), y },
			{
				...{ size: 13 * unit, color: DARK_INK.color, halo: [255, 255, 255, 255] },
				...{ haloWidth: 2 * unit, align: isRight ? 'left' : 'right' },
			},
		);
	}
}
