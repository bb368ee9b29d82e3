/** Both ways of a distortion of a plane; `undefined` where the way back leads nowhere. */
export interface Distortion {
	readonly forward: (x: number, y: number) => readonly [number, number];
	readonly inverse: (x: number, y: number) => readonly [number, number] | undefined;
}
