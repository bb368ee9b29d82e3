/**
 * Stands for an exception in the real server's code: the client gets the 37-byte 500 answer, and the
 * sandbox's log says what the real one would have tripped over.
 */
export class ServerFailure extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'ServerFailure';
	}
}
