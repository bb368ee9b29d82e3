import { FitsError } from '../errors';
import type { DataLayout } from './DataLayout';
import type { Header } from './Header';

/** @throws {FitsError} An image's data are not as long as its axes say. */
export function checkImageLayout({ axes, bitpix, byteLength }: DataLayout, title: string): void {
	const values = axes.reduce((all, length) => all * length, 1);
	if (byteLength === (values * Math.abs(bitpix)) / 8) return;
	throw new FitsError(`${title} is an image with PCOUNT other than 0 or GCOUNT other than 1`, {
		advice: 'The standard forbids this for images: the header is damaged.',
	});
}

/** @throws {FitsError} The table that holds a compressed image has not two axes of bytes and one heap. */
export function checkTableLayout(
	{ axes, bitpix }: DataLayout,
	header: Header,
	title: string,
): void {
	const isOneTable = header.integer('GCOUNT') ?? 1;
	if (axes.length === 2 && bitpix === 8 && isOneTable === 1) return;
	throw new FitsError(
		`${title} is a compressed image in a table with NAXIS other than 2, BITPIX other than 8 or GCOUNT other than 1`,
		{ advice: 'The standard forbids this for tables: the header is damaged.' },
	);
}
