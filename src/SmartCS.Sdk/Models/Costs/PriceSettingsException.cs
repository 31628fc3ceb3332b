using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>The price book cannot be used as it stands; raised when the host starts, or at first use where no host does.</summary>
public sealed class PriceSettingsException : SmartCustomerServiceException
{
    private const int MaxListed = 50;

    /// <summary>Creates the failure.</summary>
    /// <param name="problems">Everything that is wrong.</param>
    public PriceSettingsException(IReadOnlyList<SettingProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Everything that is wrong, in the order of the sources; the message lists the first of them.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SettingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var more = problems.Count > MaxListed ? $"{Environment.NewLine}- and {problems.Count - MaxListed} more" : string.Empty;
        return $"The prices of models and the budgets have {problems.Count} problem(s):{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", problems.Take(MaxListed))}{more}";
    }
}
