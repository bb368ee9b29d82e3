import {
	type Answer,
	INTERNAL_ERROR,
	METHOD_NOT_ALLOWED,
	NOT_FOUND,
	readArguments,
	type RequestRecord,
	ServerFailure,
} from '../http';
import { ROUTES, type RouteContext } from '../routes';

/** Finds the route and lets it answer; exceptions become the 37-byte 500. */
export async function answerRequest(
	request: RequestRecord,
	context: RouteContext,
	log: (line: string) => void,
): Promise<Answer> {
	const route = ROUTES.find(({ path }) => path === request.path);
	if (route === undefined) return NOT_FOUND;
	if (request.method === 'OPTIONS') return { status: 200, contentType: 'text/html', body: '' };
	const methods = route.isReadOnly === true ? ['GET', 'HEAD'] : ['GET', 'HEAD', 'POST'];
	if (!methods.includes(request.method)) return METHOD_NOT_ALLOWED;
	try {
		const args = readArguments(request);
		if (args === null) return route.describe(context);
		return 'status' in args ? args : await route.answer(args, context);
	} catch (error) {
		const reason = error instanceof ServerFailure ? error.message : describe(error);
		log(`500 ${request.path}: ${reason}`);
		return INTERNAL_ERROR;
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
