using Microsoft.Extensions.Options;

namespace SmartCS.Sdk.Models;

/// <summary>Checks the limits of the tool loop when the host starts.</summary>
internal sealed class ToolLoopOptionsValidator : IValidateOptions<ToolLoopOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ToolLoopOptions options)
    {
        var problems = new List<string>();
        Require(options.MaxIterations, 1, 100, nameof(options.MaxIterations));
        Require(options.MaxCallsPerIteration, 1, 1_000, nameof(options.MaxCallsPerIteration));
        Require(options.MaxFailingIterations, 1, 100, nameof(options.MaxFailingIterations));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(int value, int least, int most, string setting)
        {
            if (value < least || value > most)
            {
                problems.Add($"{nameof(ToolLoopOptions)}.{setting} is {value}; allowed are {least} to {most}.");
            }
        }
    }
}
