export * from './AgentTool';
export * from './callTool';
export { AGENT_TOOLS } from './tools';
