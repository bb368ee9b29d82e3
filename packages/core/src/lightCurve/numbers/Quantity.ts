/** What a light curve shows. */
export type Quantity = 'differenceFlux' | 'differenceMagnitude' | 'totalFlux' | 'totalMagnitude';

/** Every quantity, for fields and error sentences. */
export const QUANTITIES: readonly Quantity[] = [
	'differenceFlux',
	'differenceMagnitude',
	'totalFlux',
	'totalMagnitude',
];

/** Whether smaller is brighter. */
export function isMagnitude(quantity: Quantity): boolean {
	return quantity === 'differenceMagnitude' || quantity === 'totalMagnitude';
}

/** Whether it is measured on the science image: transient and host together, right for variable stars. */
export function isTotal(quantity: Quantity): boolean {
	return quantity === 'totalFlux' || quantity === 'totalMagnitude';
}

/** Unit of the values in numbers: nJy, or magnitudes on the AB system. */
export function unitOf(quantity: Quantity): 'AB mag' | 'nJy' {
	return isMagnitude(quantity) ? 'AB mag' : 'nJy';
}
