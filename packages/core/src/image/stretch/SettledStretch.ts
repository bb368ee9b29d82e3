/** What a stretch that follows the noise comes to for one image. */
export type SettledStretch =
	| { readonly name: 'asinh' | 'signedAsinh'; readonly a: number }
	| { readonly name: 'linear' };
