using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Models;

/// <summary>The registered models cannot be used as they stand; raised when the host starts, or at first use where no host does. Holds no secret.</summary>
public sealed class ModelCatalogueException : SmartCustomerServiceException
{
    private const int MaxListed = 50;

    /// <summary>Creates the failure.</summary>
    /// <param name="problems">Everything that is wrong.</param>
    public ModelCatalogueException(IReadOnlyList<SettingProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Everything that is wrong; the message lists the first of them.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SettingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var more = problems.Count > MaxListed ? $"{Environment.NewLine}- and {problems.Count - MaxListed} more" : string.Empty;
        return $"The models' settings have {problems.Count} problem(s):{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", problems.Take(MaxListed))}{more}";
    }
}
