export {
	startChatModel,
	type ChatModel,
	type ChatModelOptions,
	type ChatTurn,
} from './startChatModel';
export type {
	ChatReply,
	ChatScript,
	Conversation,
	JsonSchema,
	ToolCall,
	ToolOffer,
	ToolResult,
	WantedCall,
} from './Conversation';
