using System.Reflection;
using SmartCS.Sdk.ArchitectureTests.Rules;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.ArchitectureTests.PublicApi;

public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => [.. SourceProject.All.Where(project => project is { IsInSrc: true, IsExecutable: false }).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_PublicApi_IsAsAccepted(string library) =>
        Snapshot.Match(PublicApiPrinter.Print(Assembly.Load(library)), library);
}
