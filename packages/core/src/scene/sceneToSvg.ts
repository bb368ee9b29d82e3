import { type Color, measureText, type Point, roundedRectangle, textHeights } from '../draw';
import { encodePng } from '../encode';
import { markerOutline } from './markerShape';
import type { Mark, MarkerMark, Scene, TextMark } from './Scene';

/** Fonts as wide as the one that the pixels are drawn with; `textLength` makes every other fit. */
const FONTS = "'DejaVu Sans', 'Bitstream Vera Sans', Verdana, Geneva, sans-serif";

/**
 * A scene as SVG 1.1: shapes stay shapes, text stays text.
 *
 * @param title - What the picture shows, for readers who can't see it.
 * @param metadata - Texts by keyword, as PNG files carry them.
 */
export function sceneToSvg(
	{ width, height, background, marks }: Scene,
	title: string,
	metadata: Readonly<Record<string, string>>,
): string {
	const lines = [
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONTS}">`,
		`<title>${escaped(title)}</title>`,
		`<metadata>${escaped(JSON.stringify(metadata))}</metadata>`,
		`<rect width="${width}" height="${height}" ${fill(background)}/>`,
		...marks.map(markSvg),
		'</svg>',
	];
	return `${lines.join('\n')}\n`;
}

function markSvg(mark: Mark): string {
	switch (mark.mark) {
		case 'rectangle': {
			const { rectangle, color, corner = 0 } = mark;
			if (corner > 0) return polygon(roundedRectangle(rectangle, corner), fill(color));
			const { x, y, width, height } = rectangle;
			return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" ${fill(color)}/>`;
		}
		case 'line': {
			const dashes = mark.dashes ? ` stroke-dasharray="${mark.dashes.map(number).join(' ')}"` : '';
			return `<polyline points="${corners(mark.points)}" fill="none" stroke-linejoin="round" ${stroke(mark.color, mark.lineWidth)}${dashes}/>`;
		}
		case 'polygon':
			return polygon(mark.points, fill(mark.color));
		case 'marker':
			return markerSvg(mark);
		case 'ring':
			return `<circle cx="${number(mark.at.x)}" cy="${number(mark.at.y)}" r="${number(mark.radius)}" fill="none" ${stroke(mark.color, mark.lineWidth)}/>`;
		case 'text':
			return textSvg(mark);
		case 'picture': {
			const { raster, left, top, title } = mark;
			const data = `data:image/png;base64,${base64Of(encodePng(raster))}`;
			return `<image x="${left}" y="${top}" width="${raster.width}" height="${raster.height}" style="image-rendering:pixelated" xlink:href="${data}"><title>${escaped(title)}</title></image>`;
		}
	}
}

function markerSvg({ shape, at, radius, fill: inside, edge, edgeWidth }: MarkerMark): string {
	const looks = `${fill(inside)} ${stroke(edge, edgeWidth)} stroke-linejoin="miter"`;
	if (shape === 'circle')
		return `<circle cx="${number(at.x)}" cy="${number(at.y)}" r="${number(radius)}" ${looks}/>`;
	return polygon(markerOutline(shape, at, radius), looks);
}

function textSvg({ text, at, style, bold = false, link }: TextMark): string {
	const { size, color, align = 'left', anchor = 'baseline', upwards = false, halo } = style;
	const { capHeight } = textHeights(size);
	const below = { baseline: 0, top: capHeight, middle: capHeight / 2 }[anchor];
	const along = { left: 'start', center: 'middle', right: 'end' }[align];
	const x = upwards ? Math.round(at.x + below) : at.x;
	const y = upwards ? at.y : Math.round(at.y + below);
	const turn = upwards ? ` transform="rotate(-90 ${number(x)} ${number(y)})"` : '';
	const rim = halo
		? ` paint-order="stroke" stroke-linejoin="round" ${stroke(halo, 2 * (style.haloWidth ?? Math.max(1, size / 10)))}`
		: '';
	const weight = bold ? ' font-weight="bold"' : '';
	const shown = `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" text-anchor="${along}" textLength="${number(measureText(text, size))}" lengthAdjust="spacingAndGlyphs" ${fill(color)}${weight}${rim}${turn}>${escaped(text)}</text>`;
	return link ? `<a xlink:href="${escaped(link)}">${shown}</a>` : shown;
}

function polygon(points: readonly Point[], looks: string): string {
	return `<polygon points="${corners(points)}" ${looks}/>`;
}

function corners(points: readonly Point[]): string {
	return points.map(({ x, y }) => `${number(x)},${number(y)}`).join(' ');
}

function fill(color: Color): string {
	return `fill="${hex(color)}"${color[3] < 255 ? ` fill-opacity="${number(color[3] / 255)}"` : ''}`;
}

function stroke(color: Color, lineWidth: number): string {
	const opacity = color[3] < 255 ? ` stroke-opacity="${number(color[3] / 255)}"` : '';
	return `stroke="${hex(color)}" stroke-width="${number(lineWidth)}"${opacity}`;
}

function hex([red, green, blue]: Color): string {
	return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Hundredths of a pixel are enough. */
function number(value: number): string {
	return String(Number(value.toFixed(2)));
}

/** XML 1.0 allows no control characters and no halves of surrogate pairs, not even escaped. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

const BASE64_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, 4): core has no Buffer. */
function base64Of(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let i = 0; i < bytes.length; i += 3) {
		const left = bytes.length - i;
		const three = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		parts.push(
			BASE64_DIGITS[three >> 18] +
				BASE64_DIGITS[(three >> 12) & 63] +
				(left > 1 ? BASE64_DIGITS[(three >> 6) & 63] : '=') +
				(left > 2 ? BASE64_DIGITS[three & 63] : '='),
		);
	}
	return parts.join('');
}
