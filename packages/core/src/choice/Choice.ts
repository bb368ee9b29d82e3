import type { Parameter } from './Parameter';

/** One of the things a user can choose from a list: what it is called, and what it can be set to. */
export interface Choice<Name extends string = string> {
	/** Its value in settings, files and fields; never changes. */
	readonly name: Name;
	/** Short title, as shown to the user. */
	readonly title: string;
	/** One sentence without final period. */
	readonly description?: string;
	readonly parameters?: readonly Parameter[];
}

/**
 * A choice and its parameters as plain data, fit for JSON, e.g. `{ name: 'asinh', a: 0.1 }`. For a union of
 * choices it is the union of their settings, so that a list of choices gives the type:
 * `SettingOf<(typeof STRETCHES)[number]>`.
 */
export type SettingOf<Chosen extends Choice> = Chosen extends Choice
	? { readonly name: Chosen['name'] } & {
			readonly [Name in ParameterNameOf<Chosen>]?: number;
		}
	: never;

type ParameterNameOf<Chosen extends Choice> = Chosen extends {
	readonly parameters: readonly Parameter[];
}
	? Chosen['parameters'][number]['name']
	: never;
