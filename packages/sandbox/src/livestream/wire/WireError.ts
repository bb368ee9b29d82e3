/** A request that ends too early or has a length that can't be. */
export class WireError extends Error {}
