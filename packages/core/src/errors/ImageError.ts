import { FinkError } from './FinkError';

/** The pixels can't be drawn as asked: no finite pixel, no WCS for North up, different sizes in one strip. */
export class ImageError extends FinkError {}
