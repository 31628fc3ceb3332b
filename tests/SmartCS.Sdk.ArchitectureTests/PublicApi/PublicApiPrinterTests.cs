using SmartCS.Sdk.ArchitectureTests.PublicApi.Samples;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

public sealed class PublicApiPrinterTests
{
    private static readonly Type[] Samples =
    [
        typeof(SampleClass<>), typeof(SampleRecord), typeof(SamplePoint), typeof(SampleExtensions), typeof(SampleDelegate<,>), typeof(SampleFlags), typeof(ISample<>),
    ];

    [Fact]
    public void Print_OneOfEverything_IsAsAccepted() => Snapshot.Match(PublicApiPrinter.Print(Samples));

    [Fact]
    public void Print_TypesInAnotherOrder_IsTheSame() =>
        Assert.Equal(PublicApiPrinter.Print(Samples), PublicApiPrinter.Print(Samples.Reverse()));

    [Fact]
    public void Print_Record_LeavesOutWhatTheCompilerWrote()
    {
        var printed = PublicApiPrinter.Print([typeof(SampleRecord)]);

        Assert.Contains("sealed record SampleRecord", printed, StringComparison.Ordinal);
        Assert.Contains("public override string ToString();", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("IEquatable", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Clone", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("op_Equality", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Deconstruct", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public string? Note { get; }")]
    [InlineData("public T Value { get; protected set; }")]
    [InlineData("public required string Name { get; init; }")]
    [InlineData("public IReadOnlyDictionary<string, List<string?>?> Nested { get; }")]
    [InlineData("public const string Quoted = \"say \\\"hi\\\"\";")]
    [InlineData("DayOfWeek day = DayOfWeek.Monday, TimeSpan wait = default, int? most = null, CancellationToken cancellationToken = default) where TOut : notnull;")]
    [InlineData("public virtual void Write(params ReadOnlySpan<object?> values);")]
    public void Print_Member_SaysWhatUsersRelyOn(string expected) =>
        Assert.Contains(expected, PublicApiPrinter.Print([typeof(SampleClass<>)]), StringComparison.Ordinal);

    [Fact]
    public void Print_TypeParameter_TellsAnyFromNullable()
    {
        var printed = PublicApiPrinter.Print([typeof(SampleDelegate<,>), typeof(SampleClass<>)]);

        Assert.Contains("public delegate TResult SampleDelegate<in TSource, out TResult>(TSource source) where TSource : struct;", printed, StringComparison.Ordinal);
        Assert.Contains("Task<TOut?> ConvertAsync<TOut>(Func<T, TOut> convert", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_Extension_SaysAttributesModifiersAndConstraints()
    {
        var printed = PublicApiPrinter.Print([typeof(SampleExtensions)]);

        Assert.Contains(
            "[Obsolete(\"Use Name.\")] public static bool TryFind<T>(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? found, in int from, ref DateTimeOffset? until) where T : class;",
            printed,
            StringComparison.Ordinal);
        Assert.Contains("public static string Twice(this string text, char between = ',', double factor = 0.5);", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hidden")]
    [InlineData("OnlyInside")]
    public void Print_MemberThatUsersCannotSee_IsLeftOut(string name) =>
        Assert.DoesNotContain(name, PublicApiPrinter.Print([typeof(SampleClass<>)]), StringComparison.Ordinal);
}
