import { OBJECT_COLUMNS } from './objectColumns';
import { SOURCE_COLUMNS, SOURCE_COLUMNS_BY_NAME } from './sourceColumns';
import type { Column } from '../table';

/** The 218 stored columns of `/conesearch`: of the last alert, of the object, and the HEALPix pixel. */
export const PIXEL_COLUMNS: readonly Column[] = [
	...SOURCE_COLUMNS,
	...OBJECT_COLUMNS.filter(({ name }) => !SOURCE_COLUMNS_BY_NAME.has(name)),
	{ name: 'f:pixel1024', type: 'int' },
];
