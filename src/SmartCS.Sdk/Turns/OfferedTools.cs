using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Turns;

/// <summary>The tools that a turn may use, and for whom; the default value for none.</summary>
internal readonly record struct OfferedTools(IReadOnlyList<ToolGrant>? Grants, ToolContext? Context)
{
    /// <summary>What the model is told of; null for nothing.</summary>
    public IList<AITool>? Functions
    {
        get
        {
            if (Grants is null)
            {
                return null;
            }

            var functions = new AITool[Grants.Count];
            for (var i = 0; i < functions.Length; i++)
            {
                functions[i] = Grants[i].Function;
            }

            return functions;
        }
    }
}
