using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Tests.Shared;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Training;

/// <summary>
/// The classifier that the assembly holds is the one that its examples make. After a change of the examples or of the training, run this
/// class with the variable that accepts snapshots, which writes the file anew, and build again.
/// </summary>
public sealed class BuiltInClassifierTests
{
    private static readonly string File = RepositoryRoot.Combine("src", "SmartCS.Sdk", "Routing", "Intents", "Data", "classifier.bin");

    [Fact]
    public void File_OfTheAssembly_IsWhatTrainingGives()
    {
        using var trained = new MemoryStream();
        BuiltInClassifier.Train().Save(trained);
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            System.IO.File.WriteAllBytes(File, trained.ToArray());
        }

        Assert.True(System.IO.File.ReadAllBytes(File).AsSpan().SequenceEqual(trained.ToArray()), $"{File} is not what training gives; run this test with {Snapshot.AcceptVariable}=1 and build again.");
    }

    [Theory]
    [InlineData("where is my order", "order_status")]
    [InlineData("我要退货", "return_item")]
    public void Load_FromTheAssembly_UnderstandsAtOnce(string text, string intent)
    {
        var classifier = BuiltInClassifier.Load();

        Assert.NotNull(classifier);
        Assert.Equal(intent, classifier.Classify(text).Intent);
    }
}
