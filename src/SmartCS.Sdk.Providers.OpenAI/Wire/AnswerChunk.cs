using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>What one chunk of a streamed answer, or a whole answer, says. Used again for every chunk of an answer.</summary>
internal sealed class AnswerChunk
{
    /// <summary>The answer's id; kept from chunk to chunk, and the first one counts.</summary>
    public string? Id { get; set; }

    /// <summary>The model that answers; kept from chunk to chunk.</summary>
    public string? Model { get; set; }

    /// <summary>When the vendor began; kept from chunk to chunk.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The last usage that was reported; kept from chunk to chunk, because vendors that repeat it count on.</summary>
    public UsageDetails? Usage { get; set; }

    public string? Text { get; set; }

    public string? Reasoning { get; set; }

    public string? Refusal { get; set; }

    public string? FinishReason { get; set; }

    public List<ToolCallDelta> ToolCalls { get; } = [];

    public bool HasChoices { get; set; }

    public bool HasError { get; set; }

    public void Clear()
    {
        Text = Reasoning = Refusal = FinishReason = null;
        ToolCalls.Clear();
        HasChoices = HasError = false;
    }
}
