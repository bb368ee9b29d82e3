import { measureText, textFits, wrapText } from '../../draw';
import type { TextRow } from './TextRow';

/** Font size of ordinary text in units. */
export const TEXT = 11;
/** Font size of headings in units. */
export const HEADING = 14.5;
/** A heading may be so small before it gives way to its right part. */
const MIN_HEADING = 12;
/** Least distance between the left and the right part, in units. */
const BETWEEN = 6;
/** Most lines into which one row is broken. */
const MAX_LINES = 6;

/**
 * Rows as they fit into a width. A heading that does not fit beside its right part gets smaller, but not below 12
 * units; then the right part moves to the next row, whose own moves on. Nothing is cut or smaller than 11 units
 * but rows that may be broken.
 *
 * @param width - In pixels. @param unit - Pixels per unit.
 */
export function fitRows(rows: readonly TextRow[], width: number, unit: number): TextRow[] {
	const fitting: TextRow[] = [];
	const left = [...rows];
	for (let row = left.shift(); row; row = left.shift()) {
		const sized = smallEnough(row, width, unit);
		if (widthOf(sized, unit) <= width) fitting.push(sized);
		else if (hasRight(sized) && sized.left) {
			const { right, chip, key, ...alone } = sized;
			left.unshift(...withRight(left.splice(0), { right, chip, key, isBold: sized.isBold }));
			fitting.push(...broken({ ...alone, size: row.size }, width, unit));
		} else fitting.push(...broken(sized, width, unit));
	}
	return fitting;
}

/** Width of a row with both its parts, in pixels. */
function widthOf(row: TextRow, unit: number): number {
	const left = row.left ? measureText(row.left, sizeOf(row, unit)) : 0;
	const right = rightWidth(row, unit);
	return left + right + (left > 0 && right > 0 ? BETWEEN * unit : 0);
}

/** Width of the right part with its chip or key. */
export function rightWidth(row: TextRow, unit: number): number {
	const size = sizeOf(row, unit);
	if (row.key) {
		const { low, high } = row.key;
		return measureText(low, size) + measureText(high, size) + (KEY_WIDTH + 2 * KEY_GAP) * unit;
	}
	const text = row.right ? measureText(row.right, size) : 0;
	return text + (row.chip ? chipSide(size) + (text > 0 ? 4 * unit : 0) : 0);
}

/** Width of the colors of a key, and the distance to its words, in units. */
export const KEY_WIDTH = 34;
export const KEY_GAP = 3;

/** Side of a chip next to text of that size in pixels. */
export function chipSide(size: number): number {
	return Math.round(size * 1.2);
}

/** Font size of a row in pixels. */
export function sizeOf({ size = TEXT }: TextRow, unit: number): number {
	return Math.max(Math.ceil(TEXT * unit), Math.round(size * unit));
}

function hasRight({ right, chip, key }: TextRow): boolean {
	return Boolean(right ?? chip ?? key);
}

function smallEnough(row: TextRow, width: number, unit: number): TextRow {
	let { size = TEXT } = row;
	const least = Math.min(size, MIN_HEADING);
	while (size > least && widthOf({ ...row, size }, unit) > width)
		size = Math.max(least, size - 0.5);
	return { ...row, size };
}

/** The rows with a right part in the first of them; the one that stood there moves to the next. */
function withRight(
	rows: readonly TextRow[],
	moved: Pick<TextRow, 'right' | 'chip' | 'key' | 'isBold'>,
): TextRow[] {
	const [first, ...rest] = rows;
	if (!first) return [{ ...moved, size: TEXT }];
	const { right, chip, key, ...others } = first;
	const row = { ...others, right: moved.right, chip: moved.chip, key: moved.key };
	return hasRight(first) ? [row, ...withRight(rest, { right, chip, key })] : [row, ...rest];
}

function broken(row: TextRow, width: number, unit: number): TextRow[] {
	const { left = '' } = row;
	const size = sizeOf(row, unit);
	if (textFits(left, size, width)) return [row];
	if (row.size && row.size > TEXT) return broken({ ...row, size: TEXT }, width, unit);
	return wrapText(left, size, width, MAX_LINES).map((line) => ({ ...row, left: line }));
}
