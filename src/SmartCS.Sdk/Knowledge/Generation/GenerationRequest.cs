using Microsoft.Extensions.AI;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What a model is to answer, and from what.</summary>
internal sealed record GenerationRequest
{
    public required MerchantProfile Profile { get; init; }

    /// <summary>The language to reply in.</summary>
    public required Locale Locale { get; init; }

    /// <summary>What the shopper asks, personal data masked.</summary>
    public required string Question { get; init; }

    /// <summary>The conversation so far, oldest first, masked and within its token budget.</summary>
    public IReadOnlyList<ChatMessage> History { get; init; } = [];

    /// <summary>The entries to answer from, best first.</summary>
    public required IReadOnlyList<SearchHit> Evidence { get; init; }

    /// <summary>The tools that the turn grants; null or empty for none.</summary>
    public IList<AITool>? Tools { get; init; }

    public required ModelCall Call { get; init; }

    /// <summary>Puts personal data back into what is given out; null where nothing was masked.</summary>
    public IPersonalDataShield? Shield { get; init; }
}
