using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Ties an approval to exactly one call: the id of a request is a digest of who asked where for which tool with which
/// arguments, so an approval of anything else does not fit.
/// </summary>
internal static class ToolApprovals
{
    public static string RequestId(ToolContext context, FunctionCallContent call)
    {
        var arguments = ToolArguments.Canonical(call.Name, call.Arguments ?? new Dictionary<string, object?>());
        var bound = string.Join('\n', context.Merchant.Value, context.Conversation.Value, context.Shopper.Id?.Value ?? string.Empty, call.CallId, arguments);
        return "approval-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bound)));
    }

    /// <summary>Whether an approval is for exactly the call that it names, asked for in this conversation by this shopper.</summary>
    public static bool Fits(ToolContext context, ToolApprovalResponseContent approval) =>
        approval.ToolCall is FunctionCallContent call && string.Equals(approval.RequestId, RequestId(context, call), StringComparison.Ordinal);

    public static bool IsRequiredBy(ToolGrant grant) => grant.RequiresApproval || grant.Function.GetService<ApprovalRequiredAIFunction>() is not null;
}
