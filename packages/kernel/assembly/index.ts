import { makeCrcTables } from './png/crc32';
import { makeLengthCodes } from './png/lengthCodes';

export {
	BINS,
	BLOCK_PIXELS,
	COLORS,
	HELD_PIXELS,
	INPUT,
	INPUT_BYTES,
	MARKS,
	MAX_TOKENS,
	NEW_BYTES,
	OUTPUT,
	PIXELS,
	RESULTS,
	ROW_FILTERS,
	THRESHOLDS,
	TOKENS,
} from './memory';
export { compareRows } from './png/compareRows';
export { crc32 } from './png/crc32';
export { colorCount, indexColors, startColors } from './png/indexColors';
export { markBytes } from './png/markBytes';
export { repeatedShare } from './png/repeatedShare';
export { replaceBytes } from './png/replaceBytes';
export { packStrip, startStream, writeFilteredRows } from './png/packStrip';
export { sampledBytes, sampledSquares, textureRows } from './png/chooseFilters';
export { binnedLevels } from './pixels/binnedLevels';
export { collectTails, HIGH_TAIL, highCount } from './pixels/collectTails';
export { countFinite } from './pixels/countFinite';
export { decodeFloat32 } from './pixels/decodeFloat32';
export { linearLevels } from './pixels/linearLevels';
export { measurePixels } from './pixels/measurePixels';
export { hasMissing, markMissing } from './pixels/missing';
export { outermost } from './pixels/outermost';
export { pairwiseSquares } from './pixels/pairwiseSquares';
export { pairwiseSum } from './pixels/pairwiseSum';
export { selectRank } from './pixels/selectRank';
export { sortValues } from './pixels/sortValues';
export { zscaleLine } from './pixels/zscaleLine';

makeCrcTables();
makeLengthCodes();
