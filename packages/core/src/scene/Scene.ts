import type { Color, Point, Rectangle, TextStyle } from '../draw';
import type { Raster } from '../grid';
import type { MarkerShape } from './markerShape';

/** An area of one color. */
export interface RectangleMark {
	readonly mark: 'rectangle';
	readonly rectangle: Rectangle;
	readonly color: Color;
	/** Radius of the corners in pixels. @default 0 */
	readonly corner?: number;
}

/** A straight or broken line. */
export interface LineMark {
	readonly mark: 'line';
	readonly points: readonly Point[];
	readonly color: Color;
	readonly lineWidth: number;
	/** Lengths of dash, gap, … in pixels. @default no gaps */
	readonly dashes?: readonly number[];
}

/** A filled outline. */
export interface PolygonMark {
	readonly mark: 'polygon';
	readonly points: readonly Point[];
	readonly color: Color;
}

/** A point of data or of a legend. */
export interface MarkerMark {
	readonly mark: 'marker';
	readonly shape: MarkerShape;
	readonly at: Point;
	/** About half its width, in pixels; shapes are made to look equally large. */
	readonly radius: number;
	readonly fill: Color;
	readonly edge: Color;
	readonly edgeWidth: number;
}

/** A circle around a point. */
export interface RingMark {
	readonly mark: 'ring';
	readonly at: Point;
	readonly radius: number;
	readonly color: Color;
	readonly lineWidth: number;
}

/** One line of text. */
export interface TextMark {
	readonly mark: 'text';
	readonly text: string;
	readonly at: Point;
	readonly style: TextStyle;
	/** Whether strokes are drawn fatter: the font has one weight. @default false */
	readonly bold?: boolean;
	/** Where the text leads, in formats that know links. */
	readonly link?: string;
}

/** A picture in whole pixels. */
export interface PictureMark {
	readonly mark: 'picture';
	readonly raster: Raster;
	readonly left: number;
	readonly top: number;
	/** For readers who can't see it. */
	readonly title: string;
}

/** One thing to draw. */
export type Mark =
	| RectangleMark
	| LineMark
	| PolygonMark
	| MarkerMark
	| RingMark
	| TextMark
	| PictureMark;

/** Everything that a picture shows, in the order of drawing: both pixels and SVG are made from it. */
export interface Scene {
	readonly width: number;
	readonly height: number;
	readonly background: Color;
	readonly marks: readonly Mark[];
}
