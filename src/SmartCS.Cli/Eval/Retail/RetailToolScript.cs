using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk;
using SmartCS.Sdk.Testing;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>A model that calls the tool it was told to, once, and otherwise says something polite.</summary>
internal sealed class RetailToolScript
{
    private (string Name, DataValue Arguments)? _next;

    /// <summary>Whether the tool that was asked for last was offered.</summary>
    public bool WasOffered { get; private set; }

    /// <summary>Has the model call a tool at its next turn.</summary>
    public void Call(string name, DataValue arguments)
    {
        _next = (name, arguments);
        WasOffered = false;
    }

    /// <summary>Makes the model follow this script.</summary>
    public void Direct(ScriptedChatClient model) => model.When(static _ => true, Respond);

    private ScriptedResponse Respond(ScriptedRequest request)
    {
        if (_next is not { } call || request.LastMessage?.Role == ChatRole.Tool)
        {
            return ScriptedResponse.Text("Is there anything else I can do for you?");
        }

        _next = null;
        var offered = request.Options?.Tools?.FirstOrDefault(tool => Letters(tool.Name) == Letters(call.Name));
        WasOffered = offered is not null;
        return offered is null
            ? ScriptedResponse.Text("I am sorry, I cannot do that.")
            : ScriptedResponse.ToolCall(offered.Name, call.Arguments.Members.ToDictionary(static member => member.Key, static member => (object?)JsonSerializer.SerializeToElement(member.Value, SdkJsonContext.Relaxed.DataValue)));
    }

    // A tool may be called order_cancel where the effect is order.cancel.
    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
