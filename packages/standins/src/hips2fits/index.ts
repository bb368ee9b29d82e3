export { createHips2fits, type Hips2fits, HIPS2FITS_HOST } from './createHips2fits';
