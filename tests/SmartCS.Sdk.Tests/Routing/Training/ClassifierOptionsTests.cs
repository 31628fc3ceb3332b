using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Training;

public sealed class ClassifierOptionsTests
{
    [Theory]
    [InlineData(0, 1L << 20, null)]
    [InlineData(60, 1L << 40, "classifiers")]
    public void Validate_WithinRange_Succeeds(int seconds, long memory, string? folder) => Assert.True(Validate(seconds, memory, folder).Succeeded);

    [Theory]
    [InlineData(-1, 1L << 20, null, "ClassifierPatience is '-00:00:01'")]
    [InlineData(61, 1L << 20, null, "ClassifierPatience is '00:01:01'; allowed is a time from 00:00:00 to 00:01:00")]
    [InlineData(2, (1L << 20) - 1, null, "ClassifierMemoryLimit is '1048575'")]
    [InlineData(2, (1L << 40) + 1, null, "ClassifierMemoryLimit is '1099511627777'")]
    [InlineData(2, 1L << 20, " ", "ClassifierFolder is ' '")]
    [InlineData(2, 1L << 20, "a\0b", "ClassifierFolder")]
    public void Validate_OutOfRange_NamesSettingValueAndRange(int seconds, long memory, string? folder, string problem) =>
        Assert.Contains(problem, Assert.Single(Validate(seconds, memory, folder).Failures!), StringComparison.Ordinal);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(int seconds, long memory, string? folder) => new SmartCustomerServiceOptionsValidator().Validate(
        null,
        new SmartCustomerServiceOptions { ClassifierPatience = TimeSpan.FromSeconds(seconds), ClassifierMemoryLimit = memory, ClassifierFolder = folder });
}
