import { FitsError } from '../errors';
import { LazyGrid, type PixelSource } from '../grid';
import { axesInWords, type Bitpix, type DataLayout } from './DataLayout';
import type { Scaling } from './decodePixels';
import type { Header } from './Header';
import { type HduKind, kindOf, UNREADABLE } from './HduKind';
import { pixelSource } from './pixelSource';
import { printable } from './printable';

/** Options of {@link Hdu.grid}. */
export interface GridOptions {
	/** Which plane of a cube, counted from 0. Without it a cube is refused. */
	readonly plane?: number;
}

/** A plane of pixels in the file. */
interface PlanePlace {
	readonly width: number;
	readonly height: number;
	/** Its first byte. */
	readonly offset: number;
}

/** One header and data unit. The header is read; pixels are decoded when {@link Hdu.grid} is called. */
export class Hdu {
	private knownKind?: HduKind;
	private knownName?: string;

	/**
	 * @param index - Position in the file, 0 first.
	 * @param layout - Has been checked to lie inside `bytes`.
	 * @param bytes - The whole (inflated) file; kept, not copied.
	 */
	constructor(
		readonly index: number,
		readonly header: Header,
		private readonly layout: DataLayout,
		private readonly bytes: Uint8Array,
	) {}

	/** What the data unit holds. */
	get kind(): HduKind {
		this.knownKind ??= kindOf(this.header, this.axes);
		return this.knownKind;
	}

	/**
	 * EXTNAME; without one `PRIMARY` for a primary HDU, empty for an extension. Like the unit it is read
	 * from one card: a longer one ends where its first card does.
	 */
	get name(): string {
		this.knownName ??=
			this.header.textIfAny('EXTNAME') ?? (this.header.has('XTENSION') ? '' : 'PRIMARY');
		return this.knownName;
	}

	/** Bits per stored value, negative for floating point. */
	get bitpix(): Bitpix {
		return this.layout.bitpix;
	}

	/** Lengths of the axes, NAXIS1 (columns) first. */
	get axes(): readonly number[] {
		return this.layout.axes;
	}

	/** Unit of the pixels as the file writes it, e.g. `nJy`. */
	get bunit(): string | undefined {
		return this.header.textIfAny('BUNIT');
	}

	/** How error sentences call it: `HDU 1 (UNCERT)`. */
	get title(): string {
		const name = printable(this.name);
		return name === '' ? `HDU ${this.index}` : `HDU ${this.index} (${name})`;
	}

	/** Whether {@link Hdu.grid} can give it without choosing a plane: two axes, any further of length 1. */
	get isTwoDimensional(): boolean {
		return this.kind === 'image' && this.axes.length >= 2 && this.planes === 1;
	}

	/**
	 * The pixels as float64, in the unit of BUNIT, row 0 = FITS row 1 = bottom. Each call gives a grid of its own,
	 * decoded when its `data` is asked for; that takes 8 bytes per pixel, at most 8 times the file.
	 *
	 * BSCALE, BZERO and BLANK are applied; NaN and ±Infinity kept; axes of length 1 beyond the second dropped.
	 * @throws {FitsError} not an image, one axis only, or a cube without `plane`.
	 */
	grid({ plane }: GridOptions = {}): LazyGrid {
		const place = this.place(plane);
		const source = this.source(place);
		return new LazyGrid(place.width, place.height, () => source);
	}

	/** Size of a plane and where its pixels begin in the file. */
	private place(plane?: number): PlanePlace {
		if (this.kind !== 'image') {
			const [what, advice] = UNREADABLE[this.kind];
			throw new FitsError(`${this.title} ${what}`, { advice });
		}
		const [width, height] = this.axes;
		const bytesPerValue = Math.abs(this.bitpix) / 8;
		if (this.layout.byteLength !== width * (height ?? 1) * this.planes * bytesPerValue) {
			throw new FitsError(
				`${this.title} is an image with PCOUNT other than 0 or GCOUNT other than 1`,
				{
					advice: 'The standard forbids this for images: the header is damaged.',
				},
			);
		}
		if (height === undefined) {
			const size = axesInWords(this.axes);
			throw new FitsError(
				`${this.title} has a single axis of ${size} values, so it is not an image`,
				{
					advice: 'Choose an HDU with two axes.',
				},
			);
		}
		const offset = this.layout.offset + this.chosenPlane(plane) * width * height * bytesPerValue;
		return { width, height, offset };
	}

	/**
	 * Like {@link Hdu.grid} of an image without planes, whose scaling too is looked at when a pixel is asked for.
	 *
	 * @throws {FitsError} not an image, one axis only, or a cube.
	 */
	lazyGrid(): LazyGrid {
		const place = this.place();
		return new LazyGrid(place.width, place.height, () => this.source(place));
	}

	private source({ offset, width, height }: PlanePlace): PixelSource {
		const place = { offset, count: width * height };
		return pixelSource(this.bytes, place, this.bitpix, this.scaling());
	}

	private get planes(): number {
		return this.axes.reduce((all, length, i) => (i < 2 ? 1 : all * length), 1);
	}

	private chosenPlane(plane: number | undefined): number {
		const { planes } = this;
		if (plane === undefined && planes === 1) return 0;
		if (plane !== undefined && Number.isInteger(plane) && plane >= 0 && plane < planes)
			return plane;
		const why = plane === undefined ? 'none was chosen' : `plane ${plane} does not exist`;
		throw new FitsError(
			`${this.title} has ${planes === 1 ? 'one plane' : `${planes} planes`} of pixels (${axesInWords(this.axes)}) and ${why}`,
			{ advice: `Choose a plane from 0 to ${planes - 1}.` },
		);
	}

	private scaling(): Scaling {
		const bscale = this.header.number('BSCALE') ?? 1;
		const bzero = this.header.number('BZERO') ?? 0;
		const blank = this.bitpix > 0 ? this.header.card('BLANK') : undefined;
		if (blank === undefined || blank.kind === 'undefined') return { bscale, bzero };
		if (blank.kind === 'integer') return { bscale, bzero, blank: blank.digits };
		throw new FitsError(
			`The FITS header of ${this.title} gives a BLANK that is not a whole number`,
			{
				advice: 'Missing pixels cannot be recognized without it: repair or remove the BLANK card.',
			},
		);
	}
}
