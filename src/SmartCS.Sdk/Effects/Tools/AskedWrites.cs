using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Effects;

/// <summary>Marks the tools that have a write put to the shopper, and tells whether a call of one did.</summary>
internal static class AskedWrites
{
    /// <summary>The name of the property of such a tool.</summary>
    public const string Mark = "smartcs.asks_shopper";

    private const string Prefix = "The shopper is asked after this reply, and nothing is done before their yes: ";

    /// <summary>What the model is told of a write that is put to the shopper.</summary>
    public static string Asked(string question) => Prefix + question;

    /// <summary>Whether a tool has writes put to the shopper.</summary>
    public static bool AsksShopper(AITool tool) => tool.AdditionalProperties.ContainsKey(Mark);

    /// <summary>Whether a call of such a tool did.</summary>
    public static bool IsAsked(string result) => result.StartsWith(Prefix, StringComparison.Ordinal);
}
