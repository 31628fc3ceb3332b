namespace SmartCS.Sdk.Models;

/// <summary>How a merchant's spending stands to its budgets.</summary>
internal enum BudgetState
{
    /// <summary>Within all of them.</summary>
    Within,

    /// <summary>A soft limit is reached.</summary>
    Soft,

    /// <summary>A hard limit is reached, or the call might go beyond it.</summary>
    Hard,

    /// <summary>The call cannot be counted: a price or a rate is missing.</summary>
    NotCountable,
}
