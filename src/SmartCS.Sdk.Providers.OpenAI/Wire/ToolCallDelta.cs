namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>A piece of a tool call, or a whole one.</summary>
/// <param name="Index">Which call of the answer, where the vendor says.</param>
/// <param name="Id">The call's id, where the vendor gives one.</param>
/// <param name="Name">The tool, in the first piece at least.</param>
/// <param name="Arguments">A piece of the arguments' JSON.</param>
internal readonly record struct ToolCallDelta(int? Index, string? Id, string? Name, string? Arguments);
