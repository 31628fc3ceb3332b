using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>Tells an answer from what merely comes along with one.</summary>
internal static class ModelContents
{
    /// <summary>Whether there is a part of an answer: text, a call of a tool, or anything else but thoughts and figures.</summary>
    public static bool HasAnswer(IList<AIContent> contents)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] switch
            {
                TextContent text => !string.IsNullOrWhiteSpace(text.Text),
                TextReasoningContent or UsageContent => false,
                _ => true,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the model has begun to write, its thoughts included.</summary>
    public static bool HasToken(IList<AIContent> contents)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] switch
            {
                TextContent text => !string.IsNullOrWhiteSpace(text.Text),
                TextReasoningContent reasoning => !string.IsNullOrEmpty(reasoning.Text),
                UsageContent => false,
                _ => true,
            })
            {
                return true;
            }
        }

        return false;
    }
}
