import { BAND_COLORS, type AlertCaption, type StripCaption } from '../../alert';
import { HEADING, type TextRow, type Theme } from '../../image';
import { parseColor } from '../parseColor';

/** Lines of a title: the first is a heading. */
export function titleRows(lines: readonly string[]): TextRow[] {
	return lines.map((left, i) =>
		i === 0 ? { left, size: HEADING, isBold: true } : { left, isFaint: true },
	);
}

/** What is said above a row of pictures: name and brightness, date and what belongs to the brightness. */
export function captionRows(about: AlertCaption, theme: Theme): TextRow[] {
	const { name, brightness, date, remark, tag } = about;
	const rows: TextRow[] = [
		{ left: name, right: brightness, chip: chipOf(about, theme), size: HEADING, isBold: true },
	];
	if (date || remark) rows.push({ left: date, right: remark, isFaint: true });
	if (tag) rows.push({ left: tag, isFaint: true });
	return rows;
}

/** The same in the cell next to pictures, with the id. */
export function asideRows(about: AlertCaption, theme: Theme): TextRow[] {
	const { name, id, brightness, date = '', remark = '', tag = '' } = about;
	const chip = chipOf(about, theme);
	const faint = [...date.split(/ (.*)/), ...remark.split(', '), ...(id ?? '').split(' '), tag];
	return [
		{ left: name, size: HEADING, isBold: true },
		...(chip || brightness
			? [{ chip, right: brightness, size: HEADING, isBold: true, isLeft: true }]
			: []),
		...faint.filter(Boolean).map((left) => ({ left, isFaint: true })),
	];
}

/** What is said above a film strip: name and kind of image, times and number of the visits. */
export function stripRows({ name, kind, span, count }: StripCaption): TextRow[] {
	return [
		{ left: name, right: kind, size: HEADING, isBold: true },
		{ left: span, right: count, isFaint: true },
	];
}

/** The band in its color. */
export function chipOf({ band }: Pick<AlertCaption, 'band'>, theme: Theme): TextRow['chip'] {
	const color = band === undefined ? undefined : BAND_COLORS[theme.bands][band];
	return band && color ? { text: band, color: parseColor(color, 'Band') } : undefined;
}
