/** A star on the plane that touches the sky at a field's center. */
export interface StarInField {
	/** To the East. */
	readonly xiDeg: number;
	/** To the North. */
	readonly etaDeg: number;
	readonly peak: number;
}

const RADIAN = Math.PI / 180;
/** One star in each cell of the sky. */
const CELL_DEG = 20 / 3600;
const MAX_CELLS = 200;

/** The stars in a field: the same ones at the same places of the sky, whatever field shows them. */
export function starsAround({
	fovDeg,
	raDeg,
	decDeg,
}: {
	readonly fovDeg: number;
	readonly raDeg: number;
	readonly decDeg: number;
}): StarInField[] {
	const cells = Math.min(MAX_CELLS, Math.ceil((fovDeg * 0.75) / CELL_DEG) + 1);
	const row0 = Math.floor(decDeg / CELL_DEG);
	const stars: StarInField[] = [];
	for (let row = row0 - cells; row <= row0 + cells; row++) {
		const perTurn = Math.max(1, Math.round((360 * Math.cos(row * CELL_DEG * RADIAN)) / CELL_DEG));
		const column0 = Math.floor((raDeg / 360) * perTurn);
		for (let i = column0 - cells; i <= column0 + cells; i++) {
			const column = ((i % perTurn) + perTurn) % perTurn;
			const [inRa, inDec, brightness] = numbersOf(row, column);
			const star = onPlane(
				((column + inRa) / perTurn) * 360,
				(row + inDec) * CELL_DEG,
				raDeg,
				decDeg,
			);
			if (star) stars.push({ ...star, peak: 60 * 10 ** (2.5 * brightness ** 3) });
		}
	}
	return stars;
}

function onPlane(ra: number, dec: number, ra0: number, dec0: number) {
	const turn = (ra - ra0) * RADIAN;
	const [sin, cos] = [Math.sin(dec * RADIAN), Math.cos(dec * RADIAN)];
	const [sin0, cos0] = [Math.sin(dec0 * RADIAN), Math.cos(dec0 * RADIAN)];
	const depth = sin * sin0 + cos * cos0 * Math.cos(turn);
	if (depth <= 0) return undefined;
	return {
		xiDeg: (cos * Math.sin(turn)) / depth / RADIAN,
		etaDeg: (sin * cos0 - cos * sin0 * Math.cos(turn)) / depth / RADIAN,
	};
}

/** Three numbers from 0 to 1 that belong to a cell. */
function numbersOf(row: number, column: number): number[] {
	let state = Math.imul(row, 0x9e3779b1) ^ Math.imul(column + 7, 0x85ebca6b);
	return [0, 1, 2].map(() => {
		state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
		state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
		return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
	});
}
