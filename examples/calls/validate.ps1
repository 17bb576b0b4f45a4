# Asks the service about one file and gives the report as text: ./validate.ps1 -File FILE -On DAY [-Address ADDRESS] [-Language nb|nn|en]
# A key is taken from the environment variable ALIS_API_KEY. Where there is no report, the script ends with the problem as its error.
param(
    [Parameter(Mandatory)] [string] $File,
    [Parameter(Mandatory)] [string] $On,
    [string] $Address = 'http://127.0.0.1:8080',
    [string] $Language = 'nb'
)

$ErrorActionPreference = 'Stop'

# HttpClient sends the bytes of the file as they are, and gives a problem as an answer and not as an exception without its text.
$client = [System.Net.Http.HttpClient]::new()
try {
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::Post, "$Address/v1/validate?on=$([uri]::EscapeDataString($On))")
    $request.Headers.AcceptLanguage.ParseAdd($Language)
    if ($env:ALIS_API_KEY) {
        $request.Headers.Add('X-Api-Key', $env:ALIS_API_KEY)
    }

    $path = [System.IO.Path]::GetFullPath($File, $PWD.ProviderPath)
    $request.Content = [System.Net.Http.ByteArrayContent]::new([System.IO.File]::ReadAllBytes($path))
    $request.Content.Headers.ContentType = [System.Net.Http.Headers.MediaTypeHeaderValue]::new('application/json')

    $response = $client.SendAsync($request).GetAwaiter().GetResult()
    $text = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
    if (-not $response.IsSuccessStatusCode) {
        throw "The service answered $([int] $response.StatusCode): $text"
    }

    $text
}
finally {
    $client.Dispose()
}
