import type { Answer, Arguments } from '../http';
import type { Sky } from '../sky/Sky';

/** Settings that change how the routes answer. */
export interface RouteSettings {
	/** The server runs astropy 8, where every stretch but sigmoid is an exception. */
	readonly astropy8: boolean;
	/** The clock, which only the monthly files of asteroids look at. */
	readonly now: () => Date;
}

/** What a route may read. */
export interface RouteContext {
	readonly sky: Sky;
	readonly settings: RouteSettings;
}

/** One endpoint. GET with arguments and POST take the same way, `answer`. */
export interface Route {
	/** Full path, e.g. `/api/v1/sources`. */
	readonly path: string;
	/** What GET without arguments gives. */
	readonly describe: (context: RouteContext) => Answer;
	/** The endpoint's work. May throw ServerFailure where the real code raises. */
	readonly answer: (args: Arguments, context: RouteContext) => Answer | Promise<Answer>;
	/** The real server answers GET only, 405 to POST. @default false */
	readonly isReadOnly?: boolean;
}

/** The usual one-line description. */
export function plainDescription(text: string): Answer {
	return { status: 200, contentType: 'text/html; charset=utf-8', body: text };
}
