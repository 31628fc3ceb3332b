using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Models;

/// <summary>What calls to models are made for, and what became of them. One for each purpose of a turn; not safe for concurrent use.</summary>
internal sealed class ModelCall
{
    /// <summary>The merchant who is served and who pays, as the profile stood when the turn began.</summary>
    public required MerchantProfile Profile { get; init; }

    /// <summary>What the model is asked for.</summary>
    public required ModelPurpose Purpose { get; init; }

    /// <summary>The conversation; null for work outside of one.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>Hides personal data from the model; null where no text of a shopper or tool can occur.</summary>
    public IPersonalDataShield? Shield { get; init; }

    /// <summary>The names to try, in order; the budget puts the economy models in their place.</summary>
    public required IReadOnlyList<string> Models { get; set; }

    /// <summary>
    /// Whether a streamed answer that broke off may be begun anew by the next model. The consumer sets it while nothing of the
    /// answer has been released, and takes <see cref="ModelRestartUpdate"/> as the word to forget what came before it. Default false.
    /// </summary>
    public bool CanRestart { get; set; }

    /// <summary>The attempts made so far, in order.</summary>
    public List<ModelAttempt> Attempts { get; } = [];
}
