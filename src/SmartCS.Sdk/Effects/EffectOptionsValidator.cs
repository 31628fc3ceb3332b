using Microsoft.Extensions.Options;

namespace SmartCS.Sdk.Effects;

/// <summary>Checks how long writes are waited for when the host starts.</summary>
internal sealed class EffectOptionsValidator : IValidateOptions<EffectOptions>
{
    public ValidateOptionsResult Validate(string? name, EffectOptions options)
    {
        var problems = Problems(options);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>Throws what is wrong, for objects that are made by hand.</summary>
    public static EffectOptions Require(EffectOptions options)
    {
        var problems = Problems(options);
        return problems.Count == 0 ? options : throw new ArgumentException(string.Join(' ', problems), nameof(options));
    }

    private static List<string> Problems(EffectOptions options)
    {
        var problems = new List<string>();
        Require(options.CallTimeLimit, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5), nameof(options.CallTimeLimit));
        Require(options.SettlingTime, 2 * options.CallTimeLimit, TimeSpan.FromDays(1), nameof(options.SettlingTime));
        Require(options.ProposalLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7), nameof(options.ProposalLifetime));
        Require(options.RecoveryInterval, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(options.RecoveryInterval));
        return problems;

        void Require(TimeSpan value, TimeSpan least, TimeSpan most, string setting)
        {
            if (value < least || value > most)
            {
                problems.Add($"{nameof(EffectOptions)}.{setting} is {value:c}; allowed are {least:c} to {most:c}.");
            }
        }
    }
}
