import { FitsError } from '../errors';
import { LazyGrid, type PixelSource } from '../grid';
import { checkImageLayout, checkTableLayout } from './checkLayout';
import { choosePlane } from './choosePlane';
import { CompressedImage, readCompressedShape, type CompressedShape } from './compressed';
import { axesInWords, type Bitpix, type DataLayout } from './DataLayout';
import type { Header } from './Header';
import { type HduKind, kindOf, UNREADABLE } from './HduKind';
import { pixelSource } from './pixelSource';
import { printable } from './printable';
import { scalingOf } from './scalingOf';

/** Options of {@link Hdu.grid}. */
export interface GridOptions {
	/** Which plane of a cube, counted from 0. Without it a cube is refused. */
	readonly plane?: number;
}

/** EXTNAME that fpack and astropy give an image that had no name. */
const NAMELESS = 'COMPRESSED_IMAGE';

/** A plane of pixels in the file. */
interface PlanePlace {
	readonly width: number;
	readonly height: number;
	/** From 0. */
	readonly plane: number;
}

/** One header and data unit. The header is read; pixels are decoded when {@link Hdu.grid} is called. */
export class Hdu {
	private knownKind?: HduKind;
	private knownName?: string;
	private knownShape?: Pick<CompressedShape, 'bitpix' | 'axes'>;
	private knownImage?: CompressedImage;

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
		this.knownKind ??= kindOf(this.header, this.layout.axes);
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

	/** EXTVER, which distinguishes extensions with the same name; 1 if the header has none. */
	get version(): number {
		const card = this.header.card('EXTVER');
		return card?.kind === 'integer' ? card.value : 1;
	}

	/** Bits per stored value, negative for floating point; of a compressed image before it was compressed. */
	get bitpix(): Bitpix {
		return this.shape.bitpix;
	}

	/**
	 * Lengths of the axes, NAXIS1 (columns) first; for a compressed image the axes of the image, or none if its
	 * header is damaged.
	 */
	get axes(): readonly number[] {
		return this.shape.axes;
	}

	/** Whether it is an image, compressed or not; its header may still be damaged. */
	get isImage(): boolean {
		return this.kind === 'image' || this.kind === 'compressed-image';
	}

	/** How many images of two axes it holds: 1 but for cubes. */
	get planes(): number {
		return this.axes.reduce((all, length, i) => (i < 2 ? 1 : all * length), 1);
	}

	/** Unit of the pixels as the file writes it, e.g. `nJy`. */
	get bunit(): string | undefined {
		return this.header.textIfAny('BUNIT');
	}

	/** How labels call it: its name, or `HDU 1` without one. */
	get shortTitle(): string {
		return /\((.+)\)$/.exec(this.title)?.[1] ?? this.title;
	}

	/** How error sentences call it: `HDU 1 (UNCERT)`. */
	get title(): string {
		const name =
			this.kind === 'compressed-image' && this.name === NAMELESS ? '' : printable(this.name);
		return name === '' ? `HDU ${this.index}` : `HDU ${this.index} (${name})`;
	}

	/** Whether {@link Hdu.grid} can give it without choosing a plane: two axes, any further of length 1. */
	get isTwoDimensional(): boolean {
		return this.isImage && this.axes.length >= 2 && this.planes === 1;
	}

	/**
	 * The pixels as float64, in the unit of BUNIT, row 0 = FITS row 1 = bottom. Each call returns a new grid, decoded
	 * when its `data` is read; that takes 8 bytes per pixel, at most 8 times the file.
	 *
	 * BSCALE, BZERO and BLANK are applied; NaN and ±Infinity kept; axes of length 1 beyond the second dropped.
	 * @throws {FitsError} not an image, one axis only, or a cube without `plane`.
	 */
	grid({ plane }: GridOptions = {}): LazyGrid {
		const place = this.place(plane);
		const source = this.source(place);
		return new LazyGrid(place.width, place.height, () => source);
	}

	/** Size of a plane. @throws {FitsError} The plane does not exist. */
	private place(plane?: number): PlanePlace {
		const { kind } = this;
		if (kind !== 'image' && kind !== 'compressed-image') {
			const [what, advice] = UNREADABLE[kind];
			throw new FitsError(`${this.title} ${what}`, { advice });
		}
		if (kind === 'compressed-image') this.image();
		else checkImageLayout(this.layout, this.title);
		const [width, height] = this.axes;
		if (height === undefined) {
			const size = axesInWords(this.axes);
			throw new FitsError(
				`${this.title} has a single axis of ${size} values, so it is not an image`,
				{
					advice: 'Choose an HDU with two axes.',
				},
			);
		}
		return { width, height, plane: choosePlane(plane, this) };
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

	private source({ plane, width, height }: PlanePlace): PixelSource {
		const count = width * height;
		if (this.kind === 'compressed-image') return this.unpackedSource(plane);
		const offset = this.layout.offset + (plane * count * Math.abs(this.bitpix)) / 8;
		const scaling = scalingOf(this.header, this.bitpix, this.title);
		return pixelSource(this.bytes, { offset, count }, this.bitpix, scaling);
	}

	private unpackedSource(plane: number): PixelSource {
		const image = this.image();
		let pixels: Float64Array | undefined;
		return {
			decode: () => pixels ?? image.plane(plane),
			valueAt: (index) => (pixels ??= image.plane(plane))[index],
		};
	}

	private image(): CompressedImage {
		if (this.knownImage) return this.knownImage;
		checkTableLayout(this.layout, this.header, this.title);
		const { axes, offset, byteLength } = this.layout;
		const [rowBytes, rows] = axes;
		const table = { bytes: this.bytes, offset, rowBytes, rows, byteLength };
		const scaling = scalingOf(this.header, this.bitpix, this.title);
		this.knownImage = new CompressedImage(this.header, table, scaling, this.title);
		return this.knownImage;
	}

	/** The axes of the image; of a damaged header none, until the pixels are asked for. */
	private get shape(): Pick<CompressedShape, 'bitpix' | 'axes'> {
		this.knownShape ??= this.kind === 'compressed-image' ? this.compressedShape() : this.layout;
		return this.knownShape;
	}

	private compressedShape(): Pick<CompressedShape, 'bitpix' | 'axes'> {
		try {
			return readCompressedShape(this.header, this.title);
		} catch (error) {
			if (!(error instanceof FitsError)) throw error;
			return { bitpix: this.layout.bitpix, axes: [] };
		}
	}
}
